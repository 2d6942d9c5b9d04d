import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { In, LessThan } from 'typeorm';
import { mayAct } from '../access/policy.js';
import type { Principal } from '../access/principal.js';
import { type Act, ACTS } from '../domain/assignment-state.js';
import { earlier, type Instant } from '../domain/day.js';
import { select, updateEach } from '../platform/bulk.js';
import { instantText } from '../platform/columns.js';
import { Database, type Transaction } from '../platform/database.js';
import { Conflict } from '../platform/refusal.js';
import { RuleBooks } from '../rules/rule-books.js';
import { Assignment } from './assignment.entity.js';
import { WITH_ALL } from './assignments.queries.js';
import { DeadlineVersion } from './deadline.entity.js';
import { Extension } from './extension.entity.js';
import type { LeftOut } from './left-out.js';
import { type Hand, record, subjectOf } from './moves.js';
import { KEPT, type Undoable, UndoableAct } from './undo.entity.js';

/** The acts that the office can undo for a while. */
export const UNDOABLE: readonly Act[] = ['confirm', 'return', 'suspend', 'resume', 'withdraw'];

const WITHIN = { minutes: 10 };

/** What undoing did: those that stand as before the act, and those that are left as they are with the reason. */
export interface Undone {
  act: Act;
  undone: Assignment[];
  left: LeftOut[];
}

/**
 * Does `work`, which is `act` on these assignments, and keeps what stood there before, so that whoever acts can undo
 * it within ten minutes by the token that is answered; null when nothing can be undone. Belongs after the rules have
 * been read, as every lock on assignments.
 */
export async function remembering(
  tx: Transaction,
  act: Act,
  ids: readonly number[],
  { who, now }: Hand,
  work: () => Promise<void>,
): Promise<string | null> {
  if (!UNDOABLE.includes(act)) {
    await work();
    return null;
  }
  const rows = () => select(tx, Assignment, ['id', 'version', ...KEPT], { among: { id: ids }, lock: true });
  const before = new Map((await rows()).map(({ id, version, ...kept }) => [id, { version, kept }]));
  const asked = await tx.findBy(Extension, { assignmentId: In([...ids]), state: 'pending' });
  await work();
  const changed = (await rows())
    .filter(({ id, version }) => before.get(id)!.version !== version)
    .map(({ id, version, announce }): Undoable => {
      const extensionId = asked.find(({ assignmentId }) => assignmentId === id)?.id ?? null;
      return { id, version, announce, before: before.get(id)!.kept, extensionId };
    });
  await tx.delete(UndoableAct, { until: LessThan(now) });
  if (changed.length === 0) return null;
  const token = randomUUID();
  await tx.insert(UndoableAct, { token, personId: who.personId, act, until: now.add(WITHIN), changed });
  return token;
}

/** Undoing what the office has just done; nothing is ever deleted from the history by it. */
@Injectable()
export class UndoService {
  constructor(
    private readonly database: Database,
    private readonly rules: RuleBooks,
  ) {}

  /**
   * Puts every assignment of the act `token` back as it stood, unless something else happened to it since, or its unit
   * has heard of the act and cannot be told otherwise. Conflict when it is too late, or somebody else's act.
   */
  undo(token: string, who: Principal, now: Instant): Promise<Undone> {
    return this.database.write(async (tx) => {
      await this.rules.read(tx);
      const kept = await tx.findOneBy(UndoableAct, { token, personId: who.personId });
      if (!kept || earlier(kept.until, now)) throw tooLate();
      const { affected } = await tx.delete(UndoableAct, { id: kept.id });
      if (affected !== 1) throw tooLate();
      return putBack(tx, kept, { who, now });
    });
  }
}

async function putBack(tx: Transaction, { act, changed }: UndoableAct, hand: Hand): Promise<Undone> {
  const ids = changed.map(({ id }) => id);
  await select(tx, Assignment, ['id'], { among: { id: ids }, order: { id: 'ASC' }, lock: true });
  const found = await tx.find(Assignment, { where: { id: In(ids) }, relations: WITH_ALL });
  const present = new Map(found.map((assignment) => [assignment.id, assignment]));
  const undone: Undone = { act, undone: [], left: [] };
  const rows: Undoable[] = [];
  for (const row of changed) {
    const assignment = present.get(row.id)!;
    const reason = whyNot(row, assignment, act, hand.who);
    if (reason) undone.left.push({ id: row.id, assignment, reason });
    else {
      rows.push(row);
      undone.undone.push(assignment);
    }
  }
  for (const row of rows) await noteUndoing(tx, row, present.get(row.id)!, act, hand);
  const standing = rows.map((row) => asBefore(row, present.get(row.id)!, hand.now));
  await updateEach(tx, Assignment, standing);
  const extensions = rows.map(({ extensionId }) => extensionId).filter((id) => id !== null);
  if (extensions.length > 0) await tx.update(Extension, { id: In(extensions) }, UNDECIDED);
  return undone;
}

const UNDECIDED = {
  ...{ state: 'pending' as const, grantedDue: null, note: null },
  ...{ decidedById: null, decisionTypedById: null, decidedAt: null },
};

/** What the unit has heard cannot be unheard; what the office can do instead. */
const TOLD: Partial<Record<Act, string>> = {
  return:
    'Đơn vị đã được báo phải bổ sung. Nếu kết quả đã đạt, hãy ghi thay đơn vị “Báo cáo hoàn thành” rồi xác nhận.',
  resume: 'Đơn vị đã được báo tiếp tục thực hiện. Nếu vẫn phải dừng, hãy chọn “Tạm dừng” lần nữa.',
};

function whyNot(row: Undoable, present: Assignment, act: Act, who: Principal): string | undefined {
  if (!mayAct(who, act, subjectOf(present))) return 'Ông/Bà không còn quyền xử lý việc này.';
  if (present.version !== row.version) return 'Sau đó việc này đã được cập nhật tiếp.';
  return isTold(row, present) ? TOLD[act] : undefined;
}

function isTold({ announce }: Undoable, present: Assignment): boolean {
  return announce !== null && present.announce !== announce;
}

/** The columns that undoing changes; the heartbeat then looks at once, and the stages say what has been told. */
function asBefore(row: Undoable, present: Assignment, now: Instant) {
  const { id, before } = row;
  const version = present.version + 1;
  const moved = before.deadlineVersion !== present.deadlineVersion;
  const at = instantText(now);
  const again = { announce: `resume:${version}`, armedAt: at };
  return {
    id,
    ...before,
    // Of a withdrawal that the unit has heard it is told that the duty goes on.
    ...(isTold(row, present) && again),
    version,
    deadlineVersion: present.deadlineVersion + (moved ? 1 : 0),
    toldUpTo: null,
    nextActionAt: at,
  };
}

/** Adds to the history and, where the act had set a day, the deadline before as a new version: none is deleted. */
async function noteUndoing(tx: Transaction, row: Undoable, present: Assignment, act: Act, hand: Hand) {
  const { status, deadlineVersion, due } = row.before;
  const moved = deadlineVersion !== present.deadlineVersion;
  const text = `Hoàn tác “${ACTS[act].label}”.`;
  const details = { undoes: act, ...(moved && { fromDue: present.due?.toString() ?? null, newDue: due }) };
  await record(tx, present, 'undo', status, { text, details }, hand);
  if (!moved) return;
  const { id: _id, ...former } = await tx.findOneByOrFail(DeadlineVersion, {
    assignmentId: present.id,
    version: deadlineVersion,
  });
  const decision = { reason: text, askedById: null, decidedById: hand.who.personId, at: hand.now };
  await tx.insert(DeadlineVersion, { ...former, ...decision, version: present.deadlineVersion + 1 });
}

function tooLate(): Conflict {
  return new Conflict(
    'undo/too-late',
    'Không còn hoàn tác được: đã quá 10 phút, hoặc thao tác này đã được hoàn tác.',
  );
}
