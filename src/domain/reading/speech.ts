/** "Ý kiến ông A: ...", "Ông A, trưởng thôn Đông phát biểu: ...": somebody speaks, whatever follows is no order. */
const OPINION =
  /^(?:[-+*•]\s*)?(?:[Cc]ác )?(?:[Ýý] kiến (?!kết luận|chỉ đạo)|(?:Phát biểu|Thảo luận)(?![\p{L}])|(?:Ông|Bà|Anh|Chị|Đại diện)\s[^:.]{2,120}:\s*(?:[Đđ]ề nghị|[Kk]iến nghị|[Đđ]ề xuất|[Tt]ôi|[Hh]iện|[Cc]ho rằng|[Nn]hất trí)|[^:.]{3,120}\s(?:phát biểu|nêu ý kiến|có ý kiến|tham gia ý kiến|thắc mắc|phản ánh|đặt câu hỏi)(?: đề nghị)?\s?:)/u;
/** Who leads the meeting speaks orders. */
const CHAIR =
  /^[^:]{0,120}(?:[Cc]hủ trì|[Cc]hủ tọa|[Kk]ết luận|[Cc]hủ tịch|Thủ tướng|Trưởng [Bb]an|Giám đốc|Bí thư|Hiệu trưởng|chỉ đạo)/u;
/** A topic that tells how things stand: "Tồn tại: ...", "Đối tượng: ...". */
const STATE =
  /^(?:Tồn tại|Hạn chế|Khó khăn|Nguyên nhân|Ưu điểm|Kết quả|Đối tượng|Phạm vi|Mục tiêu|Mục đích|Bối cảnh|Lý do|Vướng mắc)(?:[^:.]{0,40}):\s/u;

/** Whether `sentence` reports an opinion or a state of things, so that nobody is told anything in it (domain.md 5.4). */
export function isReported(sentence: string): boolean {
  return STATE.test(sentence) || (OPINION.test(sentence) && !CHAIR.test(sentence));
}
