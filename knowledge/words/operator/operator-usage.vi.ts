/** What `--help` shows for the commands of the person who looks after the documents. */
export const INGEST_USAGE = `
Đọc mọi văn bản trong một thư mục và dựng kho tri thức.

  npm run ingest -- [--documents THƯ_MỤC] [--data THƯ_MỤC] [--json]

  --documents THƯ_MỤC  nơi có văn bản, kể cả các thư mục con (mặc định: knowledge/documents, hoặc DOCUMENTS_DIR)
  --data THƯ_MỤC       nơi cất kho tri thức (mặc định: data, hoặc DATA_DIR)
  --json               in báo cáo dạng JSON thay cho bảng chữ
  --if-needed          chỉ dựng lại khi văn bản hoặc chương trình đã thay đổi
  --check              không dựng gì, chỉ kiểm tra kho tri thức hiện có còn nguyên vẹn
  --help               hiện hướng dẫn này
`;

export const FACTS_USAGE = `
In mọi dữ kiện đã rút ra từ văn bản (thời hạn, nhiệm vụ, văn bản viện dẫn, mâu thuẫn, chữ viết tắt) thành một đối tượng JSON.

  npm run -s facts -- [--data THƯ_MỤC]

  --data THƯ_MỤC  nơi cất kho tri thức (mặc định: data, hoặc DATA_DIR)
  --help          hiện hướng dẫn này
`;
