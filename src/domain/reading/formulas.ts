const NOTICE =
  /thông báo (?:để|đến)[^.]{0,200}(?:biết|thực hiện)|chịu trách nhiệm thi hành|căn cứ (?:Quyết định|Nghị quyết|Thông báo)(?: này)? thi hành/iu;
const DIFFICULTIES =
  /nếu (?:có|thấy|phát sinh)[^.]{0,60}(?:khó khăn|vướng mắc|cần sửa đổi)[^.]{0,300}(?:phản ánh|phản hồi|báo cáo|đề xuất|kiến nghị)/iu;
const REQUEST =
  /^(?:[Yy]êu cầu|[Đđ]ề nghị)[^.;]{5,160}(?:triển khai|tổ chức|nghiêm túc|khẩn trương)[,\s]+(?:triển khai[,\s]+)?thực hiện(?<how>[^.;]{0,60})(?:; kịp thời (?:báo cáo|phản ánh)[^.;]{0,80}(?:khó khăn|vướng mắc)[^.;]{0,80})?\.?\/?\.?$/u;
const HOW =
  /^(?: (?:đạt kết quả|nghiêm túc|có hiệu quả|hiệu quả|tốt|đúng quy định|Thông báo này|[Kk]ết luận này|các nội dung trên))*\s*$/u;

/** "Yêu cầu ... thực hiện nghiêm các nội dung nêu trên": what it asks for has been told; a day or a report makes it a task. */
const ABOVE =
  /^(?:[Yy]êu cầu|[Đđ]ề nghị)[^.;]{5,400}(?:thực hiện|hoàn thành|triển khai)[^.;,]{0,60}(?:nhiệm vụ|nội dung|chỉ đạo|kết luận|Kết luận|Công điện|Thông báo|Chỉ thị|[Cc]ông văn|Kế hoạch)(?: nêu)? (?:trên|này|nầy)(?!.*(?:trước|chậm nhất|báo cáo|gửi))/u;
const MORE = /;\s+(?=(?:giao|yêu cầu|đề nghị)\s)/u;

/** Where an order goes on behind a closing formula: "... để biết, thực hiện; giao Phòng A theo dõi"; undefined if nowhere. */
export function afterFormula(sentence: string): number | undefined {
  const more = MORE.exec(sentence);
  return more ? more.index + more[0].length : undefined;
}

/** Whether `sentence` is a formula that closes a document or a section and gives no task of its own (domain.md 5.4). */
export function isFormula(sentence: string): boolean {
  if (NOTICE.test(sentence) || DIFFICULTIES.test(sentence)) return true;
  if (ABOVE.test(sentence)) return true;
  const request = REQUEST.exec(sentence);
  return request !== null && HOW.test(request.groups?.['how'] ?? '');
}
