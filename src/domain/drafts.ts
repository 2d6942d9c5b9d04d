import { type Day, isBefore } from './day.js';

/** A deadline as a draft or a deadline version keeps it; DESIGN section 2 says what each part means. */
export interface DraftDeadline {
  phrase: string | null;
  printed: Day | null;
  due: Day | null;
  startsOn: Day | null;
  time: string | null;
  deadlineKind: 'fixed' | 'recurring' | 'relative' | 'none';
  recurrence: string | null;
  explanation: string | null;
}

/** What a task says and whom it addresses, with the place of its words in the document's text. */
export interface DraftWords extends DraftDeadline {
  task: string;
  lead: string[];
  coordinating: string[];
  start: number | null;
  end: number | null;
  urgent: boolean;
  flags: string[];
}

export const NO_DEADLINE: Readonly<DraftDeadline> = {
  phrase: null,
  printed: null,
  due: null,
  startsOn: null,
  time: null,
  deadlineKind: 'none',
  recurrence: null,
  explanation: null,
};

/** A day that a person chose instead of the document's words. */
export function pickedDay(due: Day, time: string | null): DraftDeadline {
  const explanation = 'Ngày do thư ký chọn.';
  return { ...NO_DEADLINE, printed: due, due, time, deadlineKind: 'fixed', explanation };
}

const MERGED = 'Gộp từ các dòng có hạn khác nhau: đã lấy hạn sớm nhất';

/**
 * The words of `draft` before and after the character `at`; undefined when a part would be empty. A part keeps the
 * deadline whose phrase it contains; otherwise it has the one its own words name (`read`), otherwise the common one:
 * a deadline that closes an item holds for the whole item (domain.md 4.2, number 7).
 */
export function splitWords<T extends DraftWords>(
  draft: T,
  at: number,
  read: (words: string) => DraftDeadline | undefined,
): [T, T] | undefined {
  const parts = [draft.task.slice(0, at).trim(), draft.task.slice(at).trim()] as const;
  if (!parts[0] || !parts[1]) return undefined;
  const exact = draft.start !== null && draft.end === draft.start + draft.task.length;
  const middle = exact ? draft.start! + at : null;
  const of = (task: string) => {
    const own = draft.phrase && task.includes(draft.phrase) ? undefined : read(task);
    return { ...draft, task, ...own };
  };
  return [
    { ...of(parts[0]), end: middle ?? draft.end },
    { ...of(parts[1]), start: middle ?? draft.start },
  ];
}

/**
 * One draft with the words of all: each unit once, the earliest of their deadlines. `drafts` is not empty and in the
 * order of the document; the first gives all the rest.
 */
export function mergeWords<T extends DraftWords>(drafts: readonly T[]): T {
  const [first] = drafts as [T];
  const dated = drafts.filter((draft) => draft.due !== null);
  const earliest = dated.reduce<T | undefined>(
    (best, draft) => (best && !isBefore(draft.due!, best.due!) ? best : draft),
    undefined,
  );
  const differ = dated.some((draft) => !draft.due!.equals(earliest!.due!));
  const places = drafts.flatMap((draft) => (draft.start === null ? [] : [draft.start, draft.end!]));
  return {
    ...first,
    ...deadlineOf(earliest ?? drafts.find((draft) => draft.phrase) ?? first),
    task: drafts.map((draft) => draft.task).join(' '),
    lead: union(drafts.map((draft) => draft.lead)),
    coordinating: union(drafts.map((draft) => draft.coordinating)),
    start: places.length ? Math.min(...places) : null,
    end: places.length ? Math.max(...places) : null,
    urgent: drafts.some((draft) => draft.urgent),
    flags: union([...drafts.map((draft) => draft.flags), differ ? [MERGED] : []]),
  };
}

/** The deadline's part of a record that has one. */
export function deadlineOf(record: DraftDeadline): DraftDeadline {
  const { phrase, printed, due, startsOn, time, deadlineKind, recurrence, explanation } = record;
  return { phrase, printed, due, startsOn, time, deadlineKind, recurrence, explanation };
}

function union(lists: string[][]): string[] {
  return [...new Set(lists.flat())];
}
