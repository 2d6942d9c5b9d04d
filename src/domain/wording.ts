/** Every sentence of a message, with the placeholders that it may use as `{name}`. */
export const SENTENCES = {
  brand: [],
  'conclusion.numbered': ['kind', 'number'],
  'conclusion.dated': ['kind', 'day'],
  'conclusion.titled': ['conclusion', 'title'],
  'conclusion.kind': [],
  'subject.frame': ['text'],
  'subject.new': ['count', 'conclusion'],
  'subject.requests': ['count', 'conclusion'],
  'subject.earliest': ['text', 'day'],
  'subject.day': ['text', 'day'],
  'subject.one': ['text', 'task'],
  'subject.many': ['count', 'summary'],
  'subject.many-units': ['count', 'units', 'summary'],
  'subject.overview': ['overdue', 'week'],
  'subject.first': ['text', 'task'],
  'subject.together': ['text', 'task'],
  'one.new': [],
  'one.request-new': [],
  'one.request-reminder': [],
  'one.returned': [],
  'one.resumed': [],
  'one.extended': ['day'],
  'one.withdrawn': [],
  'one.upcoming': ['left', 'day'],
  'one.overdue': ['left', 'day'],
  'one.escalated': ['unit', 'left'],
  'one.nobody': ['unit'],
  'one.not-received': ['unit'],
  'one.refused': [],
  'one.urged': [],
  'one.progress': [],
  'one.decide': ['unit'],
  'one.event': ['unit'],
  'one.nobody-office': ['post'],
  'count.overdue': ['count'],
  'count.today': ['count'],
  'count.week': ['count'],
  'count.later': ['count'],
  'count.new': ['count'],
  'count.changed': ['count'],
  'count.nobody': ['count'],
  'count.not-received': ['count'],
  'count.asked': ['count'],
  'count.urged': ['count'],
  'count.past-hour': ['count'],
  'count.decide': ['count'],
  'count.progress': ['count'],
  'count.event': ['count'],
  greeting: ['name', 'position'],
  'greeting.name': ['name'],
  'intro.new': ['committee', 'conclusion', 'count'],
  'intro.requests': ['committee', 'conclusion', 'count'],
  'intro.summary': ['count', 'summary'],
  'intro.overview': ['moment'],
  'title.overdue': ['count'],
  'title.returned': ['count'],
  'title.upcoming': ['count'],
  'title.new': ['count'],
  'title.resumed': ['count'],
  'title.extended': ['count'],
  'title.withdrawn': ['count'],
  'title.request-reminder': ['count'],
  'title.request-new': ['count'],
  'title.chair': ['count'],
  'title.secretariat': ['count'],
  'title.nobody': ['count'],
  'title.not-received': ['count'],
  'title.urged': ['count'],
  'title.decide': ['count'],
  'title.refused': ['count'],
  'title.progress': ['count'],
  'title.superior': ['count'],
  'title.event': ['count'],
  'ask.overdue': [],
  'ask.returned': [],
  'ask.upcoming': [],
  'ask.new': [],
  'ask.resumed': [],
  'ask.extended': [],
  'ask.withdrawn': [],
  'ask.request-reminder': [],
  'ask.request-new': [],
  'ask.chair': [],
  'ask.secretariat': [],
  'ask.nobody': [],
  'ask.not-received': [],
  'ask.urged': [],
  'ask.decide': [],
  'ask.refused': [],
  'ask.progress': [],
  'ask.superior': [],
  'ask.event': [],
  'fact.due': [],
  'fact.original': [],
  'fact.phrase': [],
  'fact.none': [],
  'fact.standing': [],
  'fact.waiting': ['phrase'],
  'fact.left': ['day', 'left'],
  'fact.time': ['time', 'day'],
  'fact.source': [],
  'fact.section': ['conclusion', 'section'],
  'fact.unit': [],
  'fact.coordinating': [],
  'fact.status': [],
  'fact.told': [],
  'fact.reason': [],
  'fact.instead': [],
  'fact.tried': ['status', 'tried'],
  'fact.nobody': [],
  'fact.meant': [],
  'fact.words': [],
  'fact.asked': [],
  'fact.round': ['day', 'round'],
  'fact.obstacle': [],
  'fact.commitment': [],
  'tried.reminded': ['times', 'days'],
  'tried.latest': ['days'],
  'tried.never': [],
  'tried.urged': ['times', 'day'],
  'tried.opened': ['day'],
  'tried.unopened': [],
  'tried.received': ['day'],
  'tried.heard': ['day'],
  'tried.office': ['times', 'days'],
  'tried.persons': ['times', 'persons'],
  'post.unit': [],
  'post.superior': [],
  'post.secretariat': [],
  'post.chair': [],
  'post.decider': [],
  'vacancy.none': ['post'],
  'vacancy.left': ['holder', 'day'],
  'vacancy.unreachable': ['holder', 'day'],
  'mark.urgent': [],
  'mark.request': [],
  'mark.urged': ['times'],
  'action.open': [],
  'action.check': [],
  'action.list': [],
  'action.overview': [],
  'action.decide': [],
  'action.event': [],
  'more.tasks': ['count'],
  'more.units': ['count'],
  'overview.title': ['committee'],
  'overview.week': [],
  'overview.awaiting': [],
  'footer.asOf': ['moment'],
  'footer.automatic': [],
  'zalo.no-day': [],
} as const satisfies Record<string, readonly string[]>;

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
