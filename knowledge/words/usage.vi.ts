/** What `--help` prints. */
export const ASK_USAGE = `
Hỏi một câu, hoặc nhiều câu theo từng dòng JSON.

  npm run ask -- "câu hỏi" [--asker "UBND xã …"] [--today 2025-05-20] [--data THƯ_MỤC] [--json]
  npm run ask -- --jsonl [--data THƯ_MỤC] < cau-hoi.jsonl

  --asker   đơn vị của người hỏi
  --today   coi hôm nay là ngày này (năm-tháng-ngày); mặc định là ngày hiện tại ở Việt Nam
  --data    thư mục dữ liệu đã dựng (mặc định: DATA_DIR hoặc data)
  --json    in câu trả lời dạng JSON
  --jsonl   mỗi dòng vào là một câu hỏi JSON, mỗi dòng ra là một câu trả lời
  --confidence  trong JSON có thêm confidence (0 đến 1): phần câu hỏi mà căn cứ tìm được bao quát; dùng để đánh giá
`;

export const SEARCH_USAGE = `
Chỉ tìm kiếm, không trả lời: danh sách văn bản khớp nhất cho mỗi câu.

  npm run search -- "câu hỏi" [-k 20] [--sections] [--data THƯ_MỤC]
  npm run search -- --jsonl [-k 20] [--sections] [--data THƯ_MỤC] < cau-hoi.jsonl

  -k          số kết quả nhiều nhất (1 đến 1000, mặc định 20)
  --sections  mỗi mục một kết quả, thay vì mỗi văn bản một kết quả
`;
