/** What a guessable password mostly consists of: words that everybody uses, one's own names, rows of keys and repeats. */
export type Weakness = 'usual' | 'own' | 'row';

/** What cannot be foreseen: so many characters, or parts that a guesser knows, a password needs at least. */
const LEAST = 8;

/** Parts of which guessed passwords are made, without accents and blanks. */
const USUAL = [
  ...['matkhau', 'password', 'passwd', 'doimatkhau', 'changeme', 'dangnhap', 'login', 'letmein', 'welcome'],
  ...['xinchao', 'admin', 'administrator', 'quantri', 'master', 'secret', 'bimat', 'khongbiet', 'khongnho'],
  ...['iloveyou', 'anhyeuem', 'emyeuanh', 'conyeubame', 'motngaydeptroi', 'giadinh', 'hanhphuc', 'tinhyeu'],
  ...['vietnam', 'hanoi', 'saigon', 'hochiminh', 'danang', 'bongda', 'football', 'computer', 'maytinh'],
  ...['monkey', 'dragon', 'sunshine', 'princess', 'superman', 'google', 'facebook', 'gmail', 'zalo'],
  ...['ubnd', 'chutich', 'giamdoc', 'truongphong', 'vanphong', 'thuky', 'banchidao', 'dondoc'],
];

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'abcdefghijklmnopqrstuvwxyz', '01234567890'].flatMap(
  (row) => [row, [...row].toReversed().join('')],
);

/** Signs that stand for a letter in "P@ssw0rd". */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ '@': 'a', '4': 'a', '3': 'e', '1': 'i', '!': 'i', '0': 'o', $: 's', '5': 's', '7': 't' },
};

/**
 * Why `password` would soon be guessed, by what most of it is; undefined when it would not. `own` are texts about its
 * person (name, address, unit) that a guesser tries first.
 */
export function weaknessOf(password: string, own: readonly string[]): Weakness | undefined {
  const text = plain(password);
  const spelled = [...text].map((sign) => LETTERS[sign] ?? sign).join('');
  const known: [Weakness, string[]][] = [
    ['own', own.flatMap(ownParts)],
    ['usual', USUAL],
  ];
  const taken: Record<Weakness, number> = { usual: 0, own: 0, row: 0 };
  let surprises = 0;
  for (let at = 0; at < text.length; surprises += 1) {
    const found = known.map(([kind, words]) => ({ kind, length: longest(words, text, spelled, at) }));
    const all = [...found, { kind: 'row' as const, length: rowLength(text, at) }];
    const best = all.reduce((a, b) => (b.length > a.length ? b : a));
    taken[best.kind] += best.length;
    at += Math.max(best.length, 1);
  }
  if (surprises >= LEAST) return undefined;
  return (['own', 'usual', 'row'] as const).reduce((a, b) => (taken[b] > taken[a] ? b : a));
}

function plain(text: string): string {
  const bare = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return bare.replaceAll('đ', 'd').replace(/\s/g, '');
}

/** A text as a whole, and each of its words that is no mere syllable of two letters. */
function ownParts(text: string): string[] {
  const words = text.split(/[^\p{L}\p{M}\p{N}]+/u).map(plain);
  return [words.join(''), ...words].filter((word) => word.length > 2);
}

/** The length of the longest of `words` that stands at `at`. */
function longest(words: readonly string[], text: string, spelled: string, at: number): number {
  const here = words.filter((word) => text.startsWith(word, at) || spelled.startsWith(word, at));
  return Math.max(0, ...here.map(({ length }) => length));
}

/** How many characters from `at` on lie in one row, are all the same, are a year, or stood before; 0 below three. */
function rowLength(text: string, at: number): number {
  const rest = text.slice(at);
  let length = /^(?:(.)\1{2,}|(?:19|20)\d\d)/u.exec(rest)?.[0].length ?? 0;
  const known = [...ROWS, text.slice(0, at)];
  for (let size = Math.max(3, length + 1); size <= rest.length; size += 1) {
    if (!known.some((row) => row.includes(rest.slice(0, size)))) break;
    length = size;
  }
  return length;
}
