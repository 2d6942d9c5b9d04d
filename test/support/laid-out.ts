import { Conclusion } from '../../src/conclusions/conclusion.entity.js';
import { Draft } from '../../src/conclusions/draft.entity.js';
import { Document } from '../../src/documents/document.entity.js';
import { day, type Instant } from '../../src/domain/day.js';
import { NO_DEADLINE } from '../../src/domain/drafts.js';
import { Committee } from '../../src/people/committee.entity.js';
import type { Transaction } from '../../src/platform/database.js';

/** One task of a conclusion that a story is about. */
export interface Task {
  task: string;
  lead: string[];
  /** `YYYY-MM-DD`; `before`: the document says "trước ngày" of it. */
  due?: string;
  before?: boolean;
  /** `HH:MM` on that day. */
  time?: string;
  urgent?: boolean;
  /** It runs from an event whose day nobody knows yet. */
  event?: boolean;
  /** Words of a duty that comes again; `due` is its next turn. */
  every?: string;
  request?: boolean;
  standing?: boolean;
}

/** Puts a conclusion with these tasks on the secretary's table, ready to be issued; answers its id. */
export async function layOut(
  tx: Transaction,
  tasks: Task[],
  number: string,
  personId: number,
  at: Instant,
  code = 'cds',
): Promise<number> {
  const { id: committeeId } = await tx.findOneByOrFail(Committee, { code });
  const document = await tx.save(Document, {
    ...{ name: 'ket-luan.txt', mediaType: 'text/plain', sha256: '', bytes: Buffer.from(''), text: '' },
    ...{ uploadedById: personId, uploadedAt: at },
  });
  const conclusion = await tx.save(Conclusion, {
    ...{ committeeId, documentId: document.id, number, status: 'draft', beforeDay: 'register' },
    ...{ warnings: [], recipients: [], importedById: personId, importedAt: at, kind: 'thông báo' },
  });
  const rows = tasks.map((task, ordinal) => ({ ...draftOf(task), conclusionId: conclusion.id, ordinal }));
  await tx.insert(Draft, rows);
  return conclusion.id;
}

const NOTHING = { section: '', coordinating: [], start: null, end: null, flags: [] };

function draftOf({ task, lead, due, before, time, event, every, ...marks }: Task) {
  const deadline = due
    ? {
        printed: day(due),
        due: day(due),
        time: time ?? null,
        phrase: before ? `trước ngày ${due.split('-').toReversed().join('/')}` : null,
        deadlineKind: 'fixed' as const,
      }
    : event && { phrase: 'sau khi được giao dự toán', deadlineKind: 'relative' as const };
  const recurring = every && { phrase: every, deadlineKind: 'recurring' as const, recurrence: 'monthly' };
  return {
    ...NOTHING,
    ...NO_DEADLINE,
    ...deadline,
    ...recurring,
    ...{ task, lead, request: false, standing: false, urgent: false, ...marks },
    ...{ state: 'proposed' as const, reviewed: false, version: 1 },
  };
}
