import { type Instant, instant } from '../domain/day.js';

/** What a link in a message stands for: its person answers on this assignment, and learnt of it by this notice. */
export interface AnswerLink {
  personId: number;
  assignmentId: number;
  noticeId: number;
  /** In whole seconds. */
  madeAt: Instant;
}

const EPOCH = instant('1970-01-01T00:00:00Z');
const NUMBER = '[0-9a-z]{1,7}';
/** The signature stands first: at the end of an address some programs leave out a hyphen. */
const FORM = new RegExp(`^([\\w-]{43})(${NUMBER}(?:-${NUMBER}){3})$`);

/** The link as some 65 characters that may stand in an address; `sign` signs a text with 43 characters. */
export function writeToken(link: AnswerLink, sign: (text: string) => string): string {
  const { personId, assignmentId, noticeId, madeAt } = link;
  const seconds = Math.floor(madeAt.epochMilliseconds / 1000);
  const text = [personId, assignmentId, noticeId, seconds].map((each) => each.toString(36)).join('-');
  return sign(text) + text;
}

/** What `token` stands for; undefined unless `isSigned` says that every character of it is ours. */
export function readToken(
  token: string,
  isSigned: (text: string, signature: string) => boolean,
): AnswerLink | undefined {
  const [, signature, text] = FORM.exec(token) ?? [];
  if (!signature || !text || !isSigned(text, signature)) return undefined;
  const [personId, assignmentId, noticeId, seconds] = text.split('-').map((each) => parseInt(each, 36));
  return {
    personId: personId!,
    assignmentId: assignmentId!,
    noticeId: noticeId!,
    madeAt: EPOCH.add({ seconds: seconds! }),
  };
}
