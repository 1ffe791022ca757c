/** What an admin types, folded; with or without a slash in front. */
export const ADMIN_WORDS = {
  invite: "moi",
  people: "nguoidung",
  grantAdmin: "capquyen",
  letIn: "choduyet",
  putOut: "thuquyen",
  allowGroup: "chophepnhom",
  closeGroup: "dongnhom",
} as const;

/** "Mã ABCD…": an invitation that is handed in. Folded. */
export const INVITE_WORD = /^(?:\/start\s+)?ma(?: moi)?[\s:]+([a-z0-9][a-z0-9 -]{6,20})$/;

/** Who may use the bot, and how often. */
export const ACCESS_TEXT = {
  tooMany:
    "Anh/chị gửi hơi nhanh, tôi chưa kịp trả lời hết. Xin chờ một phút rồi gửi tiếp; các câu đã trả lời vẫn còn ở trên.",
  welcome: "Đã nhận mã mời. Anh/chị hỏi được ngay từ bây giờ; nhắn TROGIUP để xem cách hỏi.",
  badCode: "Mã mời không đúng, đã dùng hoặc đã hết hạn. Anh/chị xin người phụ trách một mã mới.",
  closed: {
    invite: (account: string) =>
      `Trợ lý này chỉ trả lời người được cơ quan mời. Nếu có mã mời, anh/chị nhắn: MA và mã đó. Nếu chưa có, anh/chị gửi dòng sau cho người phụ trách: ${account}`,
    "allow-list": (account: string) =>
      `Trợ lý này chỉ trả lời người có trong danh sách của cơ quan. Anh/chị gửi dòng sau cho người phụ trách để được thêm vào: ${account}`,
  },
  inPrivate: "Lệnh này chỉ dùng trong cuộc trò chuyện riêng với trợ lý.",
  inGroup: "Lệnh này chỉ dùng trong nhóm.",
  invited: (code: string, days: number) =>
    `Mã mời: ${code}. Mã dùng một lần, trong ${days} ngày; người nhận nhắn cho trợ lý: MA ${code}`,
  people: (count: number) => `Người được dùng trợ lý: ${count}`,
  person: (account: string, role: "member" | "admin") => (role === "admin" ? `${account} (quản trị)` : account),
  nobody: "Chưa thêm ai qua trò chuyện; người có trong tệp thiết lập vẫn dùng được.",
  groupAllowed: "Từ giờ trợ lý trả lời trong nhóm này.",
  groupClosed: "Từ giờ trợ lý không trả lời trong nhóm này nữa.",
  accountWanted: "Lệnh này cần tài khoản, ví dụ: CHODUYET zalo:123456 (hoặc CAPQUYEN, THUQUYEN).",
  madeAdmin: (account: string) => `${account} nay là người quản trị.`,
  letIn: (account: string) => `${account} nay được dùng trợ lý.`,
  putOut: (account: string) => `${account} không còn được dùng trợ lý.`,
  notThere: (account: string) => `${account} không có trong danh sách đã thêm.`,
} as const;
