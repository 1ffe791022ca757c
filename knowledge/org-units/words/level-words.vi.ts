/** A place or a body of the district level, in composed text: "huyện Bình Sơn", "Quận ủy", "các thị xã", "thành phố Quảng Ngãi" (not a city of the centre). */
export const DISTRICT_LEVEL =
  /(?<!\p{L})(?:[Hh]uyện|[Qq]uận|[Tt]hị xã)(?!\p{L})|(?<!\p{L})[Tt]hành phố\s+(?!Hà Nội|Hồ Chí Minh|Hải Phòng|Đà Nẵng|Cần Thơ|Huế)\p{Lu}/u;
