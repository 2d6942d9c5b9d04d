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
): Promise<number> {
  const { id: committeeId } = await tx.findOneByOrFail(Committee, { code: 'cds' });
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

const NOTHING = { section: '', coordinating: [], start: null, end: null, urgent: false, flags: [] };

function draftOf({ task, lead, due, before = false, request = false, standing = false }: Task) {
  const deadline = due
    ? {
        printed: day(due),
        due: day(due),
        phrase: before ? `trước ngày ${due.split('-').toReversed().join('/')}` : null,
        deadlineKind: 'fixed' as const,
      }
    : {};
  return {
    ...NOTHING,
    ...NO_DEADLINE,
    ...deadline,
    ...{ task, lead, request, standing, state: 'proposed' as const, reviewed: false, version: 1 },
  };
}
