/**
 * The form in which Vietnamese texts are compared and searched: without accents, case and punctuation, words apart
 * by one blank ("Uỷ ban", "Ủy  Ban" and "ủy-ban" are all `uy ban`).
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
