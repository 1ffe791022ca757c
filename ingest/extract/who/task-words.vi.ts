const list = (text: string): readonly string[] =>
  text
    .split(/[;\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== "");

/** Before a unit: it is told to act ("Giao Sở Nội vụ", "chỉ đạo UBND cấp xã"). Longer phrases first. */
export const TELLING: readonly string[] = list(`
  đề nghị; yêu cầu; giao nhiệm vụ cho; giao cho; giao; phân công; chỉ đạo; nhắc nhở; hướng dẫn; đôn đốc; phối hợp chỉ đạo; giao trách nhiệm cho
  kính đề nghị; trân trọng đề nghị; đề nghị với; đề nghị đồng chí; yêu cầu đối với; mời; ủy quyền cho; cử; đăng ký; giới thiệu
`);

/** Of those, the ones after which a task must follow the unit, for the words alone tell nobody to act. */
export const TELLING_WITH_TASK: readonly string[] = list(`
  hướng dẫn; đôn đốc; chỉ đạo; nhắc nhở; phối hợp chỉ đạo; mời; cử; đăng ký; giới thiệu
`);

/** Before a unit: its part in the task is played by its people ("Phát huy vai trò của …"). */
export const ROLE_OF: readonly string[] = list(`
  vai trò của; vai trò, trách nhiệm của; trách nhiệm của; vai trò và trách nhiệm của; trách nhiệm người
`);

/** Before a unit: it takes part in what another does. */
export const JOINING: readonly string[] = list(`
  phối hợp với; phối hợp cùng; phối hợp cùng với; phối hợp; phối hợp chặt chẽ với; cùng với; phối hợp các; cùng
`);

/** Before a unit: it is handed something, and acts when a task of checking follows. */
export const HANDING: readonly string[] = list(`
  gửi; gửi về; chuyển; trình; gửi cho
`);
export const CHECKING: readonly string[] = list(`
  thẩm định; tổng hợp; xem xét; phê duyệt; thẩm tra; cho ý kiến
`);

/** How a sentence opens whose subject comes after a comma. */
export const OPENINGS: readonly string[] = list(`
  trên cơ sở; căn cứ; theo; để; nhằm; trong; khi; nếu; định kỳ; hằng năm; hàng năm; hằng tháng; hàng tháng; hằng quý; hàng quý
  từ; sau; trước; quá trình; trên đây; đối với; ngoài ra; đồng thời; riêng; sau khi; trước khi; ngay sau; cùng với; bên cạnh
  hàng; hằng; chậm nhất; đến; vào; thực hiện; triển khai; dựa
`);

/** After a unit: what follows is no task of it. */
export const NOT_A_TASK: readonly string[] = list(`
  của; về; để; tại; trên; cho; với; như; gắn; do; từ; đến; này; đó; trở; hoặc; nhằm; qua; trong; vào; khóa; nhiệm kỳ; lần thứ; mà; nếu; khi; ở; các; những; và; thuộc; xem xét
`);

/** Labels of a list line that names who does the task above it, with the part that it gives. */
export const LEAD_LABELS: readonly string[] = list(`
  cơ quan chủ trì; đơn vị chủ trì; cơ quan thực hiện; đơn vị thực hiện; cơ quan, đơn vị thực hiện; cơ quan, đơn vị chủ trì
  cơ quan chủ trì thực hiện; đơn vị chủ trì thực hiện; chủ trì; chủ trì thực hiện; phân công thực hiện; đơn vị đầu mối
  cơ quan đầu mối; đơn vị chịu trách nhiệm; cơ quan chủ trì, phối hợp; người thực hiện; bộ phận thực hiện; thực hiện
  cơ quan, đơn vị chủ trì thực hiện; đơn vị tổ chức thực hiện; cơ quan tổ chức; trách nhiệm thực hiện; phân công
`);
export const SUPPORT_LABELS: readonly string[] = list(`
  cơ quan phối hợp; đơn vị phối hợp; cơ quan, đơn vị phối hợp; phối hợp; đơn vị phối hợp thực hiện; cơ quan phối hợp thực hiện
  phối hợp thực hiện; cơ quan, đơn vị phối hợp thực hiện
`);

/** Words before the names in a heading. */
export const HEADING_OPENINGS: readonly string[] = list(`
  đề nghị; giao; yêu cầu; trách nhiệm của; nhiệm vụ của; đối với; phân công; kính đề nghị; giao nhiệm vụ cho; về phía; giao trách nhiệm
`);

/** The issuers of a joint document, as it calls them itself. */
export const JOINT_ISSUERS: readonly string[] = list(`
  chủ thể phối hợp; các chủ thể phối hợp; hai chủ thể phối hợp; các bên phối hợp; hai bên phối hợp; hai cơ quan phối hợp; hai bên
  hai ngành; các cơ quan phối hợp
`);

/** What issuers of a joint document do in its first paragraph. */
export const ISSUING: readonly string[] = list(`
  xây dựng; ban hành; thống nhất; ký kết; phối hợp xây dựng
`);

/** What stands between names that are named together. */
export const LIST_JOINTS: readonly string[] = [",", "và", ", và", "cùng", "/", "&", "; và", "hoặc", ", cùng"];

/** With these a body tells others and does nothing itself ("UBND tỉnh đề nghị các sở …"). */
export const ONLY_TELLING: readonly string[] = ["đề nghị", "yêu cầu", "giao", "phân công"];
