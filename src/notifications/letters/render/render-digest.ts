import { type TemplateData, TEMPLATE } from '../../../channels/zalo/template.js';
import { type Day, formatDay } from '../../../domain/day.js';
import type { Digest, DigestItem } from '../../../domain/digest.js';
import { outline, shortened } from '../../../domain/digest-outline.js';
import { discreet } from '../../../domain/discreet.js';
import { situation } from '../../../domain/digest-subject.js';
import { say, type Wording } from '../../../domain/wording.js';
import { htmlOf } from './html-mail.js';
import { letterOf } from './letter.js';
import { isForHead } from './letter-task.js';
import type { Links } from './links.js';
import { textOf } from './text-mail.js';
import { zaloTextOf } from './zalo-text.js';

/** A digest as every channel carries it; each form is written when it is read. */
export interface RenderedDigest {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly zalo: TemplateData;
  readonly zaloText: string;
  /** The same for all messages that are about this one assignment alone. */
  readonly thread?: string;
}

/**
 * Puts a digest into words for e-mail and Zalo. Pure: the same digest always gives the same message. What people typed
 * may hold numbers of citizens; the pages behind the links have them, messages do not.
 */
export function renderDigest(whole: Digest, wording: Wording, links: Links): RenderedDigest {
  const digest = { ...whole, items: whole.items.map(withoutNumbers) };
  const letter = letterOf(digest, wording, links);
  // A channel takes the form that it can carry; what none asks for is not written.
  return {
    subject: letter.subject,
    get text() {
      return textOf(letter);
    },
    get html() {
      return htmlOf(letter);
    },
    get zalo() {
      return zaloData(digest, wording, links);
    },
    get zaloText() {
      const tasks = outline(digest.items).flatMap((section) => section.tasks);
      return zaloTextOf(letter, tasks.length, wording);
    },
    ...threadOf(digest),
  };
}

function withoutNumbers(item: DigestItem): DigestItem {
  const { task, phrase, reason, asked, conclusion } = item;
  const told = (text: string | null) => text && discreet(text);
  return {
    ...item,
    task: discreet(task),
    phrase: told(phrase),
    reason: told(reason),
    conclusion: { ...conclusion, title: told(conclusion.title) },
    asked: asked && {
      ...asked,
      reason: discreet(asked.reason),
      obstacle: told(asked.obstacle),
      commitment: told(asked.commitment),
    },
  };
}

function threadOf({ items, overviews }: Digest): { thread?: string } {
  const [id, ...others] = new Set(items.map(({ assignmentId }) => assignmentId));
  return id === undefined || others.length > 0 || overviews.length > 0 ? {} : { thread: `viec-${id}` };
}

/** The nudge: how much, what first, by when, and where to read on. */
function zaloData(digest: Digest, wording: Wording, links: Links): TemplateData {
  const { recipient, items, overviews } = digest;
  const [part] = outline(items);
  const first = part?.tasks[0]?.first;
  const what = first?.task ?? overviews.map(({ name }) => name).join('; ');
  return {
    nguoi_nhan: shortened(recipient.name, TEMPLATE.nguoi_nhan),
    tinh_trang: shortened(situation(digest, wording), TEMPLATE.tinh_trang),
    noi_dung: shortened(what, TEMPLATE.noi_dung),
    han: first?.due ? dueOf(first.due, first.dueTime) : say(wording, 'zalo.no-day', {}),
    duong_dan: part && first && isForHead(part.kind) ? links.answer(first.assignmentId) : links.home,
  };
}

function dueOf(due: Day, time: string | null): string {
  return time ? `${time} ngày ${formatDay(due)}` : formatDay(due);
}
