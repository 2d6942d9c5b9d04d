import type { Day, Instant } from '../domain/day.js';
import type { Telling } from '../domain/look.js';
import type { LadderSteps } from '../domain/reminder-policy.js';
import { namingOf } from '../domain/naming.js';
import { forNobody } from '../domain/telling.js';
import type { Roles, Subject } from '../notifications/roles.js';
import type { Word } from '../notifications/log/word.js';
import { instantText } from '../platform/columns.js';
import type { Unheard } from './unheard.js';

/** The messages of one tick: the day's, while a slot is open, and that for changes told at once. */
export interface Slots {
  daily: string;
  change: string;
}

/** What a word depends on; an assignment as it is stored, with its directive, satisfies it. */
export interface Spoken extends Subject {
  id: number;
  deadlineVersion: number;
  /** The last day; foretelling can do without. */
  due?: Day | null;
  issuedAt: Instant;
  /** Of a recurring duty which turn it is; the first one comes with what else was issued. */
  turn?: number | null;
  directive: { conclusionId: number };
}

/** What has to be told of one assignment, and the ladder that it was issued under. */
export interface Told {
  assignment: Spoken;
  ladder: Pick<LadderSteps, 'before'>;
  tellings: Telling[];
  /** That the officer was named since the last look: `officer:6`. */
  naming?: string | null;
}

/** Who has to hear what, and what nobody can be told. */
export function wordsOf(
  { due, roles }: { due: Told[]; roles: Roles },
  slots: Slots,
): { words: Word[]; unheard: Unheard[] } {
  const words: Word[] = [];
  const unheard: Unheard[] = [];
  for (const { assignment, ladder, tellings, naming } of due) {
    const named = naming ? namingOf(naming, tellings) : undefined;
    for (const telling of named ? [...tellings, named] : tellings) {
      const { step, audience, superseded } = telling;
      const hearers = roles.hearersOf(step, audience, assignment);
      const forHeads = telling !== named;
      if (forHeads && hearers.recipients.length === 0) unheard.push({ assignmentId: assignment.id, step });
      const recipients = forHeads ? hearers.recipients : [];
      const told = recipients.map((recipient) => ({ recipient, step: hearers.step, along: false }));
      const beside = named && forHeads ? [] : hearers.along;
      const along = beside.map((recipient) => ({ recipient, step, along: true }));
      for (const { recipient, ...heard } of [...told, ...along])
        words.push({
          ...heard,
          person: recipient.person,
          slot: slotOf(telling, assignment, slots),
          assignmentId: assignment.id,
          due: assignment.due ?? null,
          deadlineVersion: assignment.deadlineVersion,
          superseded: heard.step === step ? superseded : superseded.map(forNobody),
          held: roles.holdsBack(recipient, heard.step, ladder),
        });
    }
  }
  return { words, unheard };
}

/** All that one issuing of a conclusion gives a person is one message; later turns come with the day's. */
function slotOf({ step, message }: Telling, assignment: Spoken, slots: Slots): string {
  const { directive, issuedAt, turn } = assignment;
  if (step === 'issue' && turn && turn > 1) return slots.daily;
  if (step === 'issue') return `issue:${directive.conclusionId}:${instantText(issuedAt)}`;
  return message === 'now' ? slots.change : slots.daily;
}
