/** The letters at the codes 0xA1 to 0xFE in TCVN 5712:1993, third table (ABC fonts such as .VnTime); `.` has none. */
const FROM_A1 =
  'ĂÂÊÔƠƯĐăâêôơưđ......àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ';

const letter = (sign: string): string => {
  const own = FROM_A1[sign.charCodeAt(0) - 0xa1];
  return own === undefined || own === '.' ? sign : own;
};

/** The font of capitals (.VnTimeH) has the codes of small letters: plain capitals beside them tell it. */
function capitalised(line: string): string {
  if (/[A-Z].*[A-Z]/.test(line) && !/[a-z]/.test(line)) return line.toUpperCase();
  return line.replace(/\p{L}+/gu, (word) =>
    /.[A-Z]/u.test(word) && !/[a-z]/.test(word) ? word.toUpperCase() : word,
  );
}

/**
 * Text in composed letters from text whose signs stand for the bytes of TCVN3 ("Th«ng b¸o" is "Thông báo"). A line in
 * the font of capitals that has no plain capital comes out in small letters: the bytes do not tell.
 */
export function fromTcvn3(text: string): string {
  return text.replace(/[\u00a1-\u00fe]/g, letter).replace(/[^\n]+/g, capitalised);
}
