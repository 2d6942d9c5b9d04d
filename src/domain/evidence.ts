/**
 * What a line of evidence states about one try to deliver one step, or one committee's weekly overview; all of it never
 * changes once it is written.
 */
const FACTS = [
  'attempt',
  'at',
  'notice',
  'stage',
  'overview',
  'assignment',
  'deadlineVersion',
  'step',
  'person',
  'channel',
  'messageId',
  'outcome',
  'code',
  'reason',
  'route',
  'providerId',
  'actor',
] as const;
export type EvidenceFact = (typeof FACTS)[number];

/** How everything was called when the evidence was made; names and posts change in the course of time. */
const NAMES = [
  'personName',
  'position',
  'unit',
  'task',
  'conclusion',
  'committee',
  'subject',
  'actorName',
] as const;

/** A line is of a stage of an assignment, or of an overview (`step` is then `overview:` with the week's Monday). */
type Numbers = Record<'attempt' | 'notice' | 'person', number> &
  Record<'stage' | 'overview' | 'assignment' | 'deadlineVersion' | 'actor', number | null>;
type Texts = Record<'at' | 'step' | 'channel' | 'outcome' | 'code' | 'reason', string> &
  Record<'messageId' | 'route' | 'providerId', string | null>;
type Names = Record<'personName' | 'position' | 'unit' | 'task' | 'conclusion' | 'committee', string> &
  Record<'subject' | 'actorName', string | null>;

/** The part of a line that can be read from the log again. */
export type EvidenceFacts = Numbers & Texts;

/** One line of evidence: one try to deliver, or its receipt, for one step or overview that the message carried. */
export type EvidenceLine = EvidenceFacts & Names;

/** A line that the log does not tell in the same way any more; `fields` is empty when it is gone. */
export interface EvidenceChange {
  line: EvidenceLine;
  fields: EvidenceFact[];
}

const FIELDS = [...FACTS, ...NAMES];

/**
 * The one text that stands for these lines, whatever order they come in: a JSON list a line, the first one naming the
 * fields. The digest is taken over its UTF-8 bytes.
 */
export function canonical(lines: readonly EvidenceLine[]): string {
  const sorted = lines.toSorted((a, b) => a.attempt - b.attempt || tellingOf(a) - tellingOf(b));
  const rows = sorted.map((line) => FIELDS.map((field) => line[field]));
  return [FIELDS, ...rows].map((row) => `${JSON.stringify(row)}\n`).join('');
}

/** The lines that `canonical` wrote; throws SyntaxError for what is no such text. */
export function readCanonical(text: string): EvidenceLine[] {
  const [, ...rows] = text.trimEnd().split('\n');
  return rows.map((row) => {
    const values = JSON.parse(row) as unknown[];
    return Object.fromEntries(FIELDS.map((field, at) => [field, values[at]])) as EvidenceLine;
  });
}

/** What the log tells otherwise than `kept` does. What was added to the log since then contradicts nothing. */
export function contradictions(
  kept: readonly EvidenceLine[],
  present: readonly EvidenceFacts[],
): EvidenceChange[] {
  const byKey = new Map(present.map((facts) => [keyOf(facts), facts]));
  return kept.flatMap((line) => {
    const facts = byKey.get(keyOf(line));
    if (!facts) return [{ line, fields: [] }];
    const fields = FACTS.filter((field) => facts[field] !== line[field]);
    return fields.length > 0 ? [{ line, fields }] : [];
  });
}

function keyOf(line: EvidenceFacts): string {
  return `${line.attempt}/${tellingOf(line)}`;
}

/** A number for what the line says was told, among all steps and overviews: those come first, below nought. */
function tellingOf({ stage, overview }: EvidenceFacts): number {
  return stage ?? -(overview ?? 0);
}
