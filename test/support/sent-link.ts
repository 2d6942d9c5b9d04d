import { AnswerLinks } from '../../src/access/answer-links.js';
import { Person } from '../../src/people/person.entity.js';
import type { Meeting } from './meeting.js';

/** The addresses in the newest mail to `who` by which its reader answers, in the mail's order. */
export function sentLinks(meeting: Meeting, who: string): string[] {
  const mail = meeting.office.mail.to(`${who}@songvan.example`).at(-1);
  if (!mail) throw new Error(`No mail to ${who}.`);
  return [...mail.text.matchAll(/https?:\/\/\S+?(\/t\/\S+)/g)].map((match) => match[1]!);
}

/** Issues the fictional conclusion, lets the mails leave, and gives the finance department's links. */
export async function issuedByMail(meeting: Meeting): Promise<string[]> {
  await meeting.issued('stc');
  const { clock } = meeting.office;
  await meeting.office.tick(clock.now().add({ minutes: 1 }).toString());
  return sentLinks(meeting, 'stc');
}

/** A link for `who` on an assignment, as if a message had carried it just now. */
export async function linkFor({ office }: Meeting, who: string, assignmentId: number): Promise<string> {
  const person = await office.database.read.findOneBy(Person, { email: `${who}@songvan.example` });
  const link = { personId: person!.id, assignmentId, noticeId: 1, madeAt: office.clock.now() };
  return `/t/${office.app.get(AnswerLinks).write(link)}`;
}
