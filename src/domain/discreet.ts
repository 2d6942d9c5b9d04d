/*
 * Numbers that may belong to a citizen: identity cards (9 and 12 digits), telephones, insurance and account numbers.
 * Names cannot be told from other words.
 */

/** Nine digits or more in one piece, unless it is an amount of money. */
const IN_ONE = /(?<![\p{L}\d])\+?\d{9,}(?!\d|\s*(?:đồng|đ\b|vnđ|vnd|tỷ|triệu|nghìn|usd))/giu;

/** Telephones and identity numbers in groups; these begin with 0 or +84, which no amount and no year does. */
const IN_GROUPS =
  /(?<![\p{L}\d.,/-])(?:\+84[ .-]?\d{1,3}|\(0\d{2,3}\)|0\d{2,6})(?:[ .-]\d{2,6}){1,3}(?!\d|[.,/]\d)/giu;

/** The text with its long numbers cut to their last three digits, for messages that pass through other hands. */
export function discreet(text: string): string {
  return text.replace(IN_ONE, cut).replace(IN_GROUPS, cut);
}

function cut(number: string): string {
  const digits = number.replace(/\D/g, '');
  return digits.length >= 9 ? `xxx${digits.slice(-3)}` : number;
}
