/** Whether each word of `wanted` begins a word of `text`, in any order; both are folded (fold.ts). */
export function hasWords(text: string, wanted: string): boolean {
  const words = ` ${text}`;
  return wanted.split(' ').every((word) => words.includes(` ${word}`));
}
