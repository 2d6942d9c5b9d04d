import { SENTENCES } from './sentences.js';

export type Sentence = keyof typeof SENTENCES;

/** The shape of config/wording.vi.json: one text for each sentence. */
export type Wording = Readonly<Record<Sentence, string>>;

/** The sentence with its placeholders filled in; the compiler knows which ones it has. */
export function say<K extends Sentence>(
  wording: Wording,
  sentence: K,
  values: Record<(typeof SENTENCES)[K][number], string | number>,
): string {
  const known: Record<string, string | number> = values;
  return wording[sentence].replace(/\{(\w+)\}/g, (_, name: string) => String(known[name]));
}

/** What is wrong with a candidate for the wording: missing, unknown or empty sentences and placeholders. */
export function wordingMistakes(candidate: unknown): { at: string; message: string }[] {
  if (typeof candidate !== 'object' || candidate === null || Array.isArray(candidate))
    return [{ at: '', message: 'phải là một đối tượng gồm các câu chữ' }];
  const given = new Map<string, unknown>(Object.entries(candidate));
  const unknown = [...given.keys()].filter((key) => !(key in SENTENCES));
  return [
    ...unknown.map((at) => ({ at, message: 'không phải tên một câu chữ đã biết' })),
    ...Object.entries<readonly string[]>(SENTENCES).flatMap(([at, placeholders]) =>
      sentenceMistakes(at, given.get(at), placeholders),
    ),
  ];
}

function sentenceMistakes(at: string, text: unknown, placeholders: readonly string[]) {
  if (typeof text !== 'string' || text.trim() === '')
    return [{ at, message: 'còn thiếu, phải là một câu chữ' }];
  return [...text.matchAll(/\{(\w+)\}/g)]
    .map((match) => match[1]!)
    .filter((name) => !placeholders.includes(name))
    .map((name) => ({ at, message: `không có chỗ điền {${name}}; được dùng: ${list(placeholders)}` }));
}

function list(placeholders: readonly string[]): string {
  return placeholders.map((name) => `{${name}}`).join(', ') || 'không có';
}
