import type { Assignment } from '../assignments/assignment.entity.js';
import type { Telling } from '../domain/look.js';
import { forNobody } from '../domain/telling.js';
import type { Word } from '../notifications/word.js';
import { instantText } from '../platform/columns.js';
import type { DueBatch } from './due.service.js';

/** The messages of one tick: the day's, while a slot is open, and that for changes told at once. */
export interface Slots {
  daily: string;
  change: string;
}

/** Who has to hear what, and the assignments about which nobody can be told anything. */
export function wordsOf({ due, roles }: DueBatch, slots: Slots): { words: Word[]; unheard: number[] } {
  const words: Word[] = [];
  const unheard: number[] = [];
  for (const { assignment, ladder, tellings } of due)
    for (const telling of tellings) {
      const { step, audience, superseded } = telling;
      const hearers = roles.hearersOf(step, audience, assignment);
      if (hearers.recipients.length === 0) unheard.push(assignment.id);
      for (const recipient of hearers.recipients)
        words.push({
          person: recipient.person,
          slot: slotOf(telling, assignment, slots),
          assignmentId: assignment.id,
          deadlineVersion: assignment.deadlineVersion,
          step: hearers.step,
          superseded: hearers.step === step ? superseded : superseded.map(forNobody),
          held: roles.holdsBack(recipient, hearers.step, ladder),
        });
    }
  return { words, unheard };
}

/** All that one issuing of a conclusion gives a person is one message. */
function slotOf({ step, message }: Telling, { directive, issuedAt }: Assignment, slots: Slots): string {
  if (step === 'issue') return `issue:${directive.conclusionId}:${instantText(issuedAt)}`;
  return message === 'now' ? slots.change : slots.daily;
}
