import type { Failure, FailureCode } from "../domain/failure.ts";

type Facts = Failure["facts"];

/** What a setting must be, as words; keyed by the `expected` of `setting_invalid`. */
const EXPECTED: Readonly<Record<string, string>> = {
  port: "một số từ 0 đến 65535, ví dụ 3000",
  url: "một địa chỉ bắt đầu bằng http:// hoặc https://",
  httpsUrl: "một địa chỉ bắt đầu bằng https:// (nền tảng chỉ gửi tin đến địa chỉ có mã hóa)",
  choice: "một trong các giá trị",
  filled: "một giá trị không để trống",
  noSpaces: "một mã liền, không có dấu cách",
  secret: "một chuỗi bí mật dài 8 đến 256 ký tự, chỉ gồm chữ cái không dấu, chữ số, dấu _ và dấu -",
  dimensions: "một số nguyên dương: số chiều của véc-tơ mà mô hình trả về, ví dụ 1024",
  accounts: "danh sách tài khoản cách nhau bằng dấu phẩy, ví dụ zalo:123456, telegram:789",
  count: "một số nguyên từ 1 đến 999999",
  password: "một mật khẩu từ 8 ký tự trở lên",
  missing: "được khai báo, vì một thiết lập khác đang bật cần đến nó",
};

/** How each breakage is told to the person who runs or uses the program: what happened, then what to do. */
const SENTENCES: Readonly<Record<FailureCode, (facts: Facts) => string>> = {
  setting_invalid: ({ name, expected, choices }) =>
    `Thiết lập ${name} chưa đúng: cần ${EXPECTED[String(expected)] ?? expected}${choices === undefined ? "" : ` ${choices}`}. Hãy sửa trong tệp .env hoặc biến môi trường rồi chạy lại; .env.example giải thích từng thiết lập.`,
  documents_missing: ({ folder }) =>
    `Không có văn bản nào đọc được trong thư mục ${folder}. Hãy chép văn bản (.txt, .md, .docx) vào đó hoặc chỉ thư mục khác bằng --documents, rồi chạy lại.`,
  document_unreadable: ({ file, reason }) =>
    `Không đọc được văn bản ${file}: ${UNREADABLE[String(reason)] ?? "nội dung không hợp lệ"}. Hãy mở tệp kiểm tra rồi lưu lại.`,
  document_classified: ({ file }) =>
    `Văn bản ${file} có dấu chỉ độ mật: không được đưa vào hệ thống này. Nội dung không được lưu lại; hãy chuyển tệp về nơi quản lý tài liệu mật theo quy định.`,
  document_duplicate: ({ file, other }) =>
    `Văn bản ${file} trùng tên với ${other}. Tên tệp là mã của văn bản, nên mỗi văn bản cần một tên riêng; hãy đổi tên một trong hai tệp.`,
  document_copy: ({ file, other }) =>
    `Văn bản ${file} là bản trùng của ${other} (cùng cơ quan, cùng số, nội dung gần như nhau) nên chỉ dùng ${other} để trả lời.`,
  document_unsupported: ({ file, extension }) =>
    `Tệp ${file} chưa được đọc: định dạng ${extension === "" ? "không có phần mở rộng" : extension} chưa được hỗ trợ. Hãy chuyển sang một định dạng được hỗ trợ.`,
  document_failed: ({ file }) =>
    `Chương trình gặp lỗi khi xử lý văn bản ${file} nên chưa đưa vào. Hãy chạy lại với LOG_LEVEL=debug và gửi chi tiết cho người phụ trách kỹ thuật.`,
  knowledge_missing: ({ folder }) =>
    `Chưa có kho tri thức trong thư mục ${folder}. Hãy chạy "npm run ingest" để đọc văn bản trước.`,
  knowledge_unreadable: ({ folder, path }) =>
    `Không đọc được kho tri thức tại ${folder ?? path}. Hãy chạy lại "npm run ingest" để dựng lại từ văn bản gốc.`,
  knowledge_half_written: ({ folder, file }) =>
    `Kho tri thức trong thư mục ${folder} không trọn vẹn (tệp ${file} thiếu hoặc đã bị thay đổi). Hãy chạy lại "npm run ingest" để dựng lại từ văn bản gốc.`,
  knowledge_foreign: ({ field, found, expected }) =>
    `Kho tri thức hiện có được dựng bằng ${FOREIGN[String(field)] ?? "bộ biểu diễn văn bản"} khác${found === undefined ? "" : ` (${found}; chương trình đang dùng ${expected})`}. Hãy chạy lại "npm run ingest" để dựng lại.`,
  knowledge_busy: ({ folder }) =>
    `Một tiến trình khác đang dựng kho tri thức trong thư mục ${folder}. Hãy đợi tiến trình đó xong rồi chạy lại.`,
  knowledge_unwritable: ({ folder }) =>
    `Không ghi được vào thư mục ${folder}. Hãy kiểm tra quyền ghi và dung lượng đĩa còn trống rồi chạy lại.`,
  embedder_unavailable: ({ embedder, reason }) =>
    reason === "library"
      ? 'Chưa cài thư viện chạy mô hình ONNX. Hãy chạy "npm install --no-save --ignore-scripts @huggingface/transformers@4.3.1" trong thư mục chương trình (cần khoảng 500 MB đĩa), hoặc đặt EMBEDDER=local để chạy không cần mô hình.'
      : reason === "model"
        ? `Không dùng được mô hình trong thư mục ${embedder ?? ""}. Thư mục cần có config.json, tokenizer.json và onnx/model.onnx (hoặc onnx/model_quantized.onnx). Hãy kiểm tra EMBEDDER_FOLDER trong tệp .env, hoặc đặt EMBEDDER=local.`
        : `Bộ biểu diễn văn bản ${embedder ?? ""} không dùng được. Hãy kiểm tra các thiết lập EMBEDDER trong tệp .env, hoặc đặt EMBEDDER=local để chạy không cần dịch vụ ngoài.`,
  curated_unreadable: ({ path, entry }) =>
    `Không đọc được tệp ${path}${Number(entry) > 0 ? `, mục thứ ${entry}` : ""}: sai định dạng JSON hoặc thiếu trường (mỗi mục cần ngày có hiệu lực và nguồn). Hãy sửa lại tệp rồi chạy lại.`,
  deadline_unknown: ({ id, found }) =>
    `${Number(found) > 1 ? `Có ${found} thời hạn` : "Không có thời hạn nào"} có mã bắt đầu bằng “${id}”. Hãy chạy "npm run review -- list" để xem mã của từng thời hạn.`,
  question_invalid: () =>
    "Câu hỏi không đúng định dạng. Hãy kiểm tra lại các trường id, question, history, asker, today.",
  usage: ({ reason, argument }) =>
    `Lệnh chưa đúng: ${USAGE[String(reason)] ?? reason}${argument === undefined ? "" : ` ${argument}`}. Thêm --help để xem cách dùng.`,
  port_unavailable: ({ port }) =>
    `Cổng ${port ?? ""} đang được chương trình khác dùng hoặc không được phép mở. Hãy tắt chương trình đó hoặc đặt PORT khác trong tệp .env.`,
  service_refused: ({ service, status }) =>
    `Dịch vụ ${service ?? ""} từ chối yêu cầu${withStatus(status)}. Hãy kiểm tra thiết lập của dịch vụ này.`,
  service_unauthorized: ({ service }) =>
    `Dịch vụ ${service ?? ""} không chấp nhận mã truy cập. Hãy kiểm tra mã (token) trong tệp .env.`,
  service_rate_limited: ({ service }) =>
    `Dịch vụ ${service ?? ""} đang giới hạn số lần gọi. Hãy đợi ít phút rồi thử lại.`,
  service_conflict: ({ service }) =>
    `Một tiến trình khác đang nhận tin của ${service ?? "dịch vụ"} bằng cùng một mã (token). Hãy tắt tiến trình đó rồi chạy lại.`,
  service_unreachable: ({ service }) =>
    `Không kết nối được dịch vụ ${service ?? ""}. Hãy kiểm tra đường mạng và địa chỉ của dịch vụ.`,
  service_nonsense: ({ service }) =>
    `Dịch vụ ${service ?? ""} trả lời không đúng định dạng. Hãy kiểm tra địa chỉ của dịch vụ trong tệp .env.`,
  send_outcome_unknown: () => "Không rõ tin nhắn đã đến nơi hay chưa, nên tin không được gửi lại để tránh gửi hai lần.",
  state_unavailable: () =>
    "Không mở được nơi lưu trạng thái của trợ lý. Hãy kiểm tra quyền ghi và dung lượng đĩa của thư mục dữ liệu.",
};

const USAGE: Readonly<Record<string, string>> = {
  ERR_PARSE_ARGS_UNKNOWN_OPTION: "không có tùy chọn",
  ERR_PARSE_ARGS_INVALID_OPTION_VALUE: "thiếu hoặc thừa giá trị cho tùy chọn",
  missing: "thiếu",
  due: "không hiểu thời hạn (ví dụ: “trước ngày 15/10/2025”, “ngày 10/11 hằng năm”, “không ghi ngày”):",
  correction: "chưa nêu gì để sửa",
  command: "không có lệnh",
  date: "ngày phải viết theo dạng 2025-05-20, không phải",
  ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL: "lệnh này không nhận tham số",
};

const UNREADABLE: Readonly<Record<string, string>> = {
  empty: "tệp không có nội dung",
  encoding: "không nhận ra bảng mã của tệp",
  garbled: "chữ trong tệp không đọc được thành tiếng Việt (phông chữ hoặc bảng mã không nhận ra), nên không đưa vào",
  binary: "tệp chứa dữ liệu nhị phân",
  access: "không mở được tệp (kiểm tra quyền đọc)",
  size: "tệp quá lớn",
  encrypted: "tệp đặt mật khẩu hoặc là định dạng Word cũ (hãy gỡ mật khẩu, hoặc lưu lại dưới dạng .docx)",
  notZip: "nội dung không đúng với phần mở rộng của tệp",
  bomb: "tệp nén bất thường, giải nén ra quá lớn",
  broken: "tệp bị hỏng",
  needsLibreOffice:
    "máy này chưa cài LibreOffice để đọc định dạng này (cài gói libreoffice-writer, hoặc lưu tệp dưới dạng .docx)",
  needsOcr:
    "tệp là ảnh chụp trang giấy, cần nhận dạng chữ nhưng máy này chưa cài đủ (cần các gói tesseract-ocr, tesseract-ocr-vie và poppler-utils)",
  unrecognised: "không nhận dạng được chữ nào trên trang giấy",
  pages: "tệp có quá nhiều trang",
  slow: "đọc quá lâu nên đã dừng",
};

const FOREIGN: Readonly<Record<string, string>> = {
  embedder: "bộ biểu diễn văn bản",
  dimensions: "số chiều của bộ biểu diễn văn bản",
  text: "phiên bản chuẩn hóa văn bản",
  chunk: "phiên bản chia đoạn",
  facts: "phiên bản dữ kiện",
  store: "phiên bản kho lưu trữ",
};

function withStatus(status: string | number | undefined): string {
  return status === undefined ? "" : ` (mã ${status})`;
}

/** One or two plain sentences: what happened and what to do. Never holds a token or a person's text. */
export function renderFailure(failure: Failure): string {
  return SENTENCES[failure.code](failure.facts);
}

/** For a breakage that has no name. */
export const UNEXPECTED_FAILURE =
  "Chương trình gặp lỗi ngoài dự kiến. Hãy chạy lại với LOG_LEVEL=debug để xem chi tiết và gửi cho người phụ trách kỹ thuật.";
