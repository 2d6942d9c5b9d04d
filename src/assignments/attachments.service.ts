import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { mayAct, maySee } from '../access/policy.js';
import type { Principal } from '../access/principal.js';
import { isFinished } from '../domain/assignment-state.js';
import { ATTACHMENT_KINDS, type Report } from '../domain/attachments.js';
import type { Instant } from '../domain/day.js';
import { Config } from '../platform/config.js';
import { Database, type Reader, type Transaction } from '../platform/database.js';
import { Conflict, Forbidden, Invalid, NotFound } from '../platform/refusal.js';
import type { Room, FormFile } from '../platform/upload.js';
import { Assignment } from './assignment.entity.js';
import type { ActInput } from './assignments.dto.js';
import { AssignmentsService, permitted, seen } from './assignments.service.js';
import { Attachment, AttachmentBytes } from './attachment.entity.js';
import { type KeptFile, takeIn } from './kept-files.js';
import { record, subjectOf } from './moves.js';

/** A report has five thousand letters at most; Vietnamese ones take up to three bytes. */
const LONGEST_TEXT = 32 * 1024;

/** Files and photographs that come with a unit's reports. */
@Injectable()
export class AttachmentsService {
  constructor(
    private readonly database: Database,
    private readonly assignments: AssignmentsService,
    private readonly config: Config,
  ) {}

  /** How much room a report has for files: its form has a field for each kind, which may be empty. */
  get room(): Room {
    const { attachments, reportBytes } = this.config.limits;
    return { files: attachments + ATTACHMENT_KINDS.length, bytes: reportBytes, text: LONGEST_TEXT };
  }

  /**
   * Reports, with the files that came with it, all or nothing; the name of a file's field says what it shows.
   * Refused as by `AssignmentsService.act`, before any file is opened; Invalid for a file that is not taken, or too many.
   */
  async report(
    id: number,
    act: Report,
    input: ActInput,
    files: readonly FormFile[],
    who: Principal,
    now: Instant,
  ): Promise<void> {
    permitted(await found(this.database.read, id, who), act, input, who);
    const kept = files.length > 0 ? await takeIn(files, this.config.limits) : [];
    await this.database.write(async (tx) => {
      const historyId = await this.assignments.actIn(tx, id, act, input, who, now);
      await this.keep(tx, { assignmentId: id, historyId, uploadedById: who.personId, at: now }, kept);
    });
  }

  /** A file with its bytes, for whoever may read what the unit reports; NotFound for everybody else. */
  async open(assignmentId: number, id: number, who: Principal): Promise<{ file: Attachment; bytes: Buffer }> {
    const { read } = this.database;
    const assignment = await found(read, assignmentId, who);
    const file = await read.findOneBy(Attachment, { id, assignmentId, removedAt: IsNull() });
    if (!file || !mayAct(who, 'read-reports', subjectOf(assignment))) throw unknownFile();
    const select = { attachmentId: true, bytes: true } as const;
    const stored = await read.findOne(AttachmentBytes, { where: { attachmentId: id }, select });
    if (!stored) throw unknownFile();
    return { file, bytes: stored.bytes };
  }

  /**
   * Takes a file off with a reason: whoever uploaded it while the result is not confirmed, the secretariat always. What
   * it was and why it is gone stays, its bytes do not.
   */
  remove(
    assignmentId: number,
    id: number,
    reason: string | undefined,
    who: Principal,
    now: Instant,
  ): Promise<void> {
    return this.database.write(async (tx) => {
      const assignment = await seen(tx, assignmentId, who);
      const file = await tx.findOneBy(Attachment, { id, assignmentId });
      if (!file || !mayAct(who, 'read-reports', subjectOf(assignment))) throw unknownFile();
      if (file.removedAt) throw new Conflict('attachment/removed', 'Tệp này đã được gỡ trước đó.');
      if (!mayRemove(who, assignment, file)) throw notTheirs();
      if (!reason) throw noReason();
      const gone = { removedAt: now, removedById: who.personId, reason };
      await tx.update(Attachment, { id }, gone);
      await tx.delete(AttachmentBytes, { attachmentId: id });
      const note = { text: `${file.name}: ${reason}` };
      await record(tx, assignment, 'remove-file', assignment.status, note, { who, now });
    });
  }

  private async keep(
    tx: Transaction,
    of: Pick<Attachment, 'assignmentId' | 'historyId' | 'uploadedById' | 'at'>,
    files: readonly KeptFile[],
  ): Promise<void> {
    const { assignmentId } = of;
    const there = (await tx.sum(Attachment, 'size', { assignmentId, removedAt: IsNull() })) ?? 0;
    const more = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
    const most = this.config.limits.assignmentBytes;
    if (Number(there) + more > most) throw full(most);
    for (const { bytes, ...file } of files) {
      const { id } = await tx.save(Attachment, { ...of, ...file, size: bytes.length });
      await tx.insert(AttachmentBytes, { attachmentId: id, bytes });
    }
  }
}

/** Whether `who` may take `file` off. */
export function mayRemove(who: Principal, assignment: Assignment, file: Attachment): boolean {
  if (file.removedAt) return false;
  if (mayAct(who, 'remove-files', subjectOf(assignment))) return true;
  return file.uploadedById === who.personId && !isFinished(assignment.status);
}

async function found(reader: Reader, id: number, who: Principal): Promise<Assignment> {
  const assignment = await reader.findOne(Assignment, { where: { id }, relations: { directive: true } });
  if (assignment && maySee(who, subjectOf(assignment))) return assignment;
  throw new NotFound('assignment/unknown', 'Không có việc này.');
}

function unknownFile(): NotFound {
  return new NotFound('attachment/unknown', 'Không có tệp này, hoặc tệp đã được gỡ.');
}

function notTheirs(): Forbidden {
  return new Forbidden(
    'attachment/not-yours',
    'Chỉ người đã gửi tệp (khi kết quả chưa được xác nhận) và thư ký Ban Chỉ đạo được gỡ tệp này.',
  );
}

function noReason(): Invalid {
  const message = 'Hãy ghi lý do gỡ tệp.';
  return new Invalid('attachment/no-reason', message, [{ at: 'reason', message }]);
}

function full(most: number): Invalid {
  const megabytes = Math.floor(most / 1_000_000);
  const message = `Tệp kèm việc này đã nhiều, cả thảy không được quá ${megabytes} MB; hãy gỡ bớt tệp cũ hoặc gửi tệp nhỏ hơn.`;
  return new Invalid('attachment/full', message, [{ at: 'document', message }]);
}
