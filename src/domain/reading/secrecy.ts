/** Told to whoever brings in a paper that bears a mark of secrecy. */
export const SECRET = 'Văn bản có dấu độ mật; hệ thống này không được nhận văn bản mật.';

/** What a frame, a scanner or spaced printing leaves around the words of a stamp. */
const NOISE = '[\\s|\\[\\](){}_.:*"\'“”-]*';
const STAMP = new RegExp(
  `^${NOISE}(?:(?:ĐỘ|[Đđ]ộ)\\s+(?:MẬT|[Mm]ật)\\s*:\\s*)?(?:TUY[EỆ]T|T[OỐÓ]I)?\\s*M\\s?[AẬÂ]\\s?T${NOISE}$`,
  'mu',
);
const LEVEL = /^[\s|]*(?:Độ|Mức độ|Đóng dấu)\s+mật\s*:\s*(?:tuyệt mật|tối mật|mật)[\s|.]*$/imu;
/** The mark in small letters, where capitals come from the font. */
const SMALL = new RegExp(`^${NOISE}(?:Tuyệt mật|Tối mật|Mật)${NOISE}$`, 'mu');
/** "Số: 05-BC/M-TU", "12/M-UBND": the letter M beside the kind or the number. */
const SYMBOL = /^[\s|]*Số\s?:?\s*\d*\s*(?:[/-]\s?M[/-]|[^\s]{0,20}[/-]M(?:[/-]|\s|$))/mu;

/**
 * Whether the letterhead of `text` has a mark of state secrecy, alone on its line or as an M in the symbol
 * (domain.md 3.9). Words like "bí mật" or "Mật độ" within a line are none.
 */
export function isSecret(text: string): boolean {
  const top = text.slice(0, 3000);
  return STAMP.test(top) || SMALL.test(top) || LEVEL.test(top) || SYMBOL.test(top);
}
