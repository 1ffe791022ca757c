/**
 * Everyday words of questions, each among its usual neighbours. Plans do not print them ("mấy", "nộp", "vậy"), so without these lines
 * a question typed without diacritics would be read with the plans' words only. Written for this project; a semicolon parts them.
 */
export const COMMON_PHRASES = `
là gì; là ai; là ngày nào; là bao nhiêu; là bao lâu; là khi nào; là những ai; là những gì; là mấy; gồm những gì; ngày nào;
ngày mấy; tháng nào; tháng mấy; năm nào; quý nào; khi nào; lúc nào; bao giờ; chừng nào; hồi nào; đơn vị nào; cơ quan nào;
phòng nào; sở nào; ban nào; bộ phận nào; văn bản nào; kế hoạch nào; mục nào; điều nào; khoản nào; nghị quyết nào;
chỉ số nào; theo quy định nào; quyết định nào; cấp nào; xã nào; nơi nào; chỗ nào; người nào; việc gì; làm gì; nói gì;
quy định gì; nhiệm vụ gì; những nhiệm vụ; những nhiệm vụ gì; các nhiệm vụ; nhiệm vụ nào; mấy nhiệm vụ; lần lượt; lần lượt là; lần lượt nộp; với cả năm; và cả năm; cả năm nộp; bắt các; bắt xã; bắt buộc; việc chi; những việc chi;
giao việc; giao việc cho; giao việc cho ai; giao việc cho những ai; dễ tiếp thu; dễ hiểu; dặn; dặn dò; làm chung với; lập kế hoạch; phần tổ chức thực hiện; phần nội dung; phần mục đích yêu cầu; mấy giờ; trước mấy giờ; lúc mấy giờ; từ mấy giờ đến mấy giờ; nằm ở đâu; viết gì; ghi gì; nêu gì; phần này; lập những kế hoạch gì;
 đối tượng nào; cho đối tượng nào; trách nhiệm gì; giao gì; về gì; cái gì; nội dung gì; ghi gì; những việc gì; phải làm gì;
phải làm những gì; được giao gì; có nghĩa là gì; nghĩa là gì; viết tắt là gì; tên gì; như thế nào; thế nào; ra sao; thì sao;
làm sao; tại sao; vì sao; còn thì sao; sao vậy; gì vậy; nào vậy; ai vậy; ở đâu; về đâu; gửi về đâu; nộp ở đâu; đến đâu;
nằm ở đâu; gửi đi đâu; gửi cho ai; nộp cho ai; hỏi ai; do ai; ai làm; ai chịu trách nhiệm; ai phụ trách; ai chủ trì;
ai tham mưu; những ai; cho ai; giao cho ai; của ai; bao nhiêu; bao nhiêu ngày; bao nhiêu người; bao lâu; bao lâu một lần;
mấy lần; mấy ngày; mấy bản; số mấy; mục mấy; còn mấy ngày nữa; còn bao nhiêu ngày nữa; còn bao lâu nữa; còn kịp không;
còn hạn không; hết hạn chưa; quá hạn chưa; đã quá hạn chưa; đã hết hạn chưa; đến hạn chưa; tới hạn chưa; trễ hạn;
trễ hạn chưa; sắp đến hạn; gần nhất; sớm nhất; có phải không; phải không; đúng không; có không; được không; hay không;
có hay không; hay chưa; chưa vậy; hả; có cần không; có ghi không; có quy định không; có được không; có bắt buộc không;
có giống nhau không; khác nhau không; hạn nộp; hạn nộp báo cáo; nộp báo cáo; phải nộp; nộp trước ngày; nộp trước ngày nào;
hạn gửi; hạn chót; hạn cuối; hạn báo cáo; thời hạn; thời hạn nộp; thời gian nào; gửi trước ngày nào; gửi trước ngày mấy;
chậm nhất; chậm nhất là; chậm nhất ngày nào; mốc thời gian; cột mốc; mốc nào; mốc ngày; hạn của; hạn là; hạn ngày; kỳ hạn;
thời điểm nào; hôm nay; hôm qua; ngày mai; hôm nay là; tính từ hôm nay; từ nay đến; từ nay đến cuối năm; tuần này; tuần sau;
tháng này; tháng sau; tháng tới; tháng trước; năm nay; năm ngoái; năm sau; quý này; sắp tới; vừa rồi; bây giờ;
báo cáo 6 tháng; báo cáo năm; báo cáo quý; báo cáo tháng; báo cáo tuần; báo cáo nào; báo cáo gì; 6 tháng đầu năm; cho hỏi;
cho tôi hỏi; cho em hỏi; xin hỏi; xin cho biết; cho biết; cho mình hỏi; cho tôi biết; muốn biết; muốn hỏi; giúp tôi;
giúp mình; giúp em; giúp với; nhờ xem giúp; kể hết; kể tên; kể ra; liệt kê; liệt kê giúp; nêu rõ; nêu các; tóm tắt;
tóm tắt giúp; trích nguyên văn; xem nguyên văn; giải thích; nhắc tôi; nhắc mình; tra giúp; tìm giúp; xã tôi; xã mình; xã em;
phường tôi; phường mình; bên tôi; bên mình; bên em; cơ quan tôi; đơn vị tôi; đơn vị mình; chúng tôi; chúng ta; chúng em;
mình phải; tôi phải; em phải; anh chị; các anh chị; mọi người; tụi mình; của tôi; vậy thì; thế thì; thế còn; còn nữa không;
còn gì nữa; vậy còn; vậy ạ; không ạ; gì ạ; nhé; nha; dạ; vâng; ừ; xin chào; alo; chào bạn; chào bot; cảm ơn; cám ơn;
cảm ơn nhiều; tạm biệt; bạn là ai; bạn làm được gì; hướng dẫn sử dụng; thì phải; thì ai; thì làm; thì gửi; thì nộp;
mà không; mà chưa; nếu không; nếu chưa; nếu trễ; để làm; để mà; theo đó; trong đó; ở mục; tại mục; ở phần; trong phần;
trong kế hoạch; theo kế hoạch; kế hoạch của; kế hoạch năm; do cơ quan nào ban hành; ban hành ngày nào; ban hành khi nào;
ký ngày nào; ai ký; ai ban hành; có hiệu lực từ ngày nào; còn hiệu lực không; hết hiệu lực chưa; thay thế văn bản nào;
bị thay thế; được nhắc ở đâu; được nhắc đến; nhắc tới; thủ tục gì; giấy tờ gì; cần giấy tờ gì; cần những giấy tờ gì;
cần làm gì; phí bao nhiêu; lệ phí; tiền đâu; lấy tiền ở đâu; tiền để làm; kinh phí lấy từ đâu; kinh phí ở đâu; ai chi;
ai trả; hồ sơ gồm gì; mẫu nào; biểu mẫu; file nào; gửi mail; số điện thoại; địa chỉ; liên hệ ai; gặp ai; hỏi bên nào;
gặp khó khăn; gặp vướng mắc; vướng mắc; vướng thì hỏi ai; báo về đâu; báo cho ai; báo cáo cho ai; báo lên; lên huyện;
lên tỉnh; về tỉnh; về xã; xuống xã; qua đâu; qua ai; trưởng thôn; tổ dân phố; bí thư; chủ tịch xã; cán bộ xã; công chức xã;
người dân; bà con; dân phố; đảng viên; làm đầu mối; đầu mối; đứng ra; đứng đầu; phụ trách; lo việc; lo phần; lo về;
coi việc; trông coi; chỉ đạo; theo dõi; tổng hợp; đôn đốc; kiểm tra; giám sát; phối hợp với; phối hợp với ai; hợp tác với;
làm chung với; cùng với ai; mỗi năm; mỗi quý; mỗi tháng; mỗi tuần; mỗi lần; hằng năm; hằng quý; hằng tháng; hằng tuần;
định kỳ; định kỳ thế nào; một lần; hai lần; mấy tháng một lần; đầu năm; giữa năm; cuối năm; đầu tháng; cuối tháng; đầu quý;
cuối quý; trước ngày; trước hạn; sau ngày; đúng hạn; đúng ngày; trong ngày; trong tháng; trong năm; trong quý; từ ngày;
đến ngày; đọc giúp; xem giúp; gửi giúp; viết giúp; sửa giúp; chép lại; dịch giúp; vừa nói; lúc nãy; hồi nãy; câu trước;
ở trên; rồi sao; rồi thì; cũng vậy; cũng thế; cũng được; cũng có; cũng phải; cũng làm; cũng nộp; cũng gửi; về tỉnh; gửi về tỉnh; nộp về tỉnh; báo cáo về tỉnh; về huyện; gửi về huyện; gửi lên tỉnh; được chưa; xong chưa; làm chưa; nộp chưa; gửi chưa; có ai; có gì; có những gì; có mấy;
có bao nhiêu; nói rõ; nói về; nói về việc gì; quy định về; quy định thế nào; ghi thế nào; viết thế nào; hiểu thế nào;
tính thế nào; chủ đề; chủ đề là gì; mục tiêu; mục đích; yêu cầu; giải pháp; chỉ tiêu; tỷ lệ bao nhiêu; bao nhiêu phần trăm;
đạt bao nhiêu; viết tắt của từ gì; căn cứ vào đâu; là người ký; người ký kế hoạch; có khớp không; kể các; còn gì phải nộp;
những nơi nào; gửi cho những nơi nào; gửi đến nơi nào; gửi văn bản; hạn gửi văn bản; nhắc tới luật nào; nói tới gì;
`;
