import { Injectable } from '@nestjs/common';
import { mayAct } from '../access/policy.js';
import type { Principal } from '../access/principal.js';
import { dayOf, type Instant, maybeDay } from '../domain/day.js';
import { readConclusion } from '../domain/reading/read-conclusion.js';
import { readDocument, readPasted } from '../documents/read-document.js';
import type { Scan, SourceText } from '../documents/source-text.js';
import { Committee } from '../people/committee.entity.js';
import { Config } from '../platform/config.js';
import { Database } from '../platform/database.js';
import { Forbidden, Invalid, NotFound } from '../platform/refusal.js';
import { RuleBooks } from '../rules/rule-books.js';
import type { UploadedFile } from '../platform/upload.js';
import { Conclusion } from './conclusion.entity.js';
import type { ConclusionChanges } from './conclusions.dto.js';
import { countAnew } from './count-anew.js';
import { DraftDesk } from './draft-desk.js';
import { badlyRead, type Destination, storeImport } from './import.js';

/** A document as it arrived: a file, or pasted text. */
export type Paper = UploadedFile | { text: string };

/** A paper and what stands in it, if that shows without recognition. */
export interface Opened {
  file: UploadedFile;
  source: SourceText | Scan;
}

/** A conclusion as it was put right, and how many deadlines its new date of issue moved. */
export interface Corrected {
  conclusion: Conclusion;
  recounted: number;
}

/** Takes papers in and lays out what was read as drafts; nothing is issued before a person has seen them. */
@Injectable()
export class ConclusionsService {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
    private readonly desk: DraftDesk,
    private readonly rules: RuleBooks,
  ) {}

  /**
   * What stands in the paper, before anything is stored. Throws Forbidden for anybody outside the secretariat and
   * Invalid for papers that cannot be read.
   */
  async open(paper: Paper, { committeeId }: Destination, who: Principal): Promise<Opened> {
    await this.admit(committeeId, who);
    const { limits } = this.config;
    if ('text' in paper) return { file: pasted(paper.text), source: readPasted(paper.text, limits) };
    return { file: paper, source: await readDocument(paper.bytes, limits) };
  }

  /**
   * Stores the paper, its clauses and its drafts, all or nothing. Throws Invalid for what may not be stored (state
   * secrets, domain.md 3.9).
   */
  async layOut(
    file: UploadedFile,
    source: SourceText,
    into: Destination,
    who: Principal,
    now: Instant,
  ): Promise<Conclusion> {
    const { beforeDay } = this.config;
    const given = into.issuedOn ? { issuedOn: into.issuedOn } : {};
    const { calendar } = await this.rules.read(this.database.read);
    const options = { beforeDay, calendar, readOn: dayOf(now), ...given };
    const reading = readConclusion(source.text, options);
    const secret = reading.warnings.find(({ code }) => code === 'secret');
    if (secret) throw new Invalid('conclusion/secret', secret.message);
    refuseMultitude(reading.clauses.length, this.config.limits.clauses);
    const doubts = badlyRead(source);
    return this.database.write((tx) => storeImport(tx, { file, reading, doubts, into, beforeDay, who, now }));
  }

  /**
   * Puts right what the paper says of itself; null clears a field. With another date of issue the deadlines that nobody
   * has touched are counted anew; tells how many. One that was issued is amended from then on.
   */
  correct(id: number, changes: ConclusionChanges, who: Principal, now: Instant): Promise<Corrected> {
    const { issuedOn, meetingDate, ...words } = changes;
    const wanted = { ...words, issuedOn: maybeDay(issuedOn), meetingDate: maybeDay(meetingDate) };
    const given = Object.entries(wanted).filter(([, value]) => value !== undefined);
    return this.desk.at(id, who, now, async (opened) => {
      const { tx, conclusion: present } = opened;
      const amends =
        present.status === 'issued' && given.some(([name, value]) => differs(present, name, value));
      const status = amends ? { status: 'amended' as const } : {};
      if (given.length > 0) await tx.update(Conclusion, { id }, { ...Object.fromEntries(given), ...status });
      const conclusion = await tx.findOneByOrFail(Conclusion, { id });
      return { conclusion, recounted: await countAnew(opened, conclusion.issuedOn) };
    });
  }

  private async admit(committeeId: number, who: Principal): Promise<void> {
    const known = await this.database.read.existsBy(Committee, { id: committeeId });
    if (!known) throw new NotFound('committee/unknown', 'Không có Ban Chỉ đạo này.');
    if (!mayAct(who, 'import', { committeeId }))
      throw new Forbidden('conclusion/not-secretariat', 'Chỉ thư ký của Ban Chỉ đạo được nhập kết luận.');
  }
}

function differs(present: Conclusion, name: string, value: unknown): boolean {
  return JSON.stringify(present[name as keyof Conclusion]) !== JSON.stringify(value);
}

/** Each clause is a row, and each of them is looked at by a person. */
function refuseMultitude(clauses: number, most: number): void {
  if (clauses > most)
    throw new Invalid(
      'conclusion/too-many-clauses',
      `Văn bản có ${clauses} đoạn, nhiều hơn ${most} đoạn mà hệ thống nhận; hãy tách riêng phần kết luận rồi tải lên.`,
    );
}

function pasted(text: string): UploadedFile {
  const message = 'Chưa có nội dung: hãy chọn tệp hoặc dán toàn văn.';
  if (!text.trim()) throw new Invalid('conclusion/empty', message, [{ at: 'text', message }]);
  return { name: 'van-ban-dan.txt', bytes: Buffer.from(text, 'utf8') };
}
