import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Principal } from '../../access/principal.js';
import type { Instant } from '../../domain/day.js';
import {
  canonical,
  contradictions,
  type EvidenceChange,
  type EvidenceLine,
  readCanonical,
} from '../../domain/evidence.js';
import { Person } from '../../people/person.entity.js';
import { Committee } from '../../people/committee.entity.js';
import { Database } from '../../platform/database.js';
import { Forbidden, Invalid, NotFound } from '../../platform/refusal.js';
import { findPairs, readFacts } from './evidence-lines.js';
import { nameLines } from './evidence-names.js';
import { Evidence } from './evidence.entity.js';
import type { NoticeCriteria } from '../log/notice-criteria.dto.js';
import { matching } from '../log/notice-matching.js';

/** More lines than this are no evidence that anybody reads. */
export const MOST_LINES = 5_000;
/** How many of the newest exports are listed. */
const LISTED = 100;

/** One export with its maker. */
export interface KeptEvidence {
  evidence: Evidence;
  by: string;
}

/** One export as it is handed out: the canonical text itself and its lines. */
export interface EvidenceFile extends KeptEvidence {
  text: string;
  lines: EvidenceLine[];
}

/** What a comparison with the log found; `spoilt`: the export's own text does not give its digest any more. */
export interface EvidenceCheck {
  spoilt: boolean;
  changes: EvidenceChange[];
}

/** Exports of who was told what, when and by which channel, that show whether the log was changed afterwards. */
@Injectable()
export class EvidenceService {
  constructor(private readonly database: Database) {}

  /** Makes and keeps an export of what `criteria` find in the committees whose office `who` holds; answers its number. */
  async make(criteria: NoticeCriteria, who: Principal, now: Instant): Promise<number> {
    const { read } = this.database;
    const committeeIds = await this.committeesFor(criteria, who);
    const notices = await matching(read, criteria, who);
    const pairs = await findPairs(read, {
      ...{ notices, committeeIds, assignment: criteria.assignment, most: MOST_LINES + 1 },
    });
    if (pairs.length > MOST_LINES)
      throw new Invalid(
        'evidence/too-many',
        `Có hơn ${MOST_LINES.toLocaleString('vi')} dòng. Hãy thu hẹp: một Ban Chỉ đạo, một người, một việc, hoặc ít ngày hơn.`,
      );
    if (pairs.length === 0)
      throw new Invalid('evidence/empty', 'Không có lần gửi nào khớp. Hãy bỏ bớt điều kiện lọc.');
    const text = canonical(await nameLines(read, await readFacts(read, pairs), committeeIds));
    const content = gzipSync(Buffer.from(text));
    const row = { at: now, byId: who.personId, filter: { ...criteria }, committeeIds, content };
    const made = await this.database.write((tx) =>
      tx.save(Evidence, { ...row, lines: pairs.length, digest: digestOf(text) }),
    );
    return made.id;
  }

  /** The newest exports that `who` may read, the newest first. */
  async list(who: Principal): Promise<KeptEvidence[]> {
    const newest = await this.database.read.find(Evidence, { order: { id: 'DESC' }, take: LISTED });
    return this.withMakers(newest.filter((evidence) => mayRead(evidence, who)));
  }

  async file(id: number, who: Principal): Promise<EvidenceFile> {
    const evidence = await this.database.read
      .createQueryBuilder(Evidence, 'evidence')
      .addSelect('evidence.content')
      .where({ id })
      .getOne();
    if (!evidence || !mayRead(evidence, who))
      throw new NotFound('evidence/unknown', 'Không có bản xuất này.');
    const [kept] = await this.withMakers([evidence]);
    return { ...kept!, ...unpacked(evidence.content) };
  }

  /** Compares an export with what the log says now. */
  async check({ evidence, text, lines }: EvidenceFile): Promise<EvidenceCheck> {
    const spoilt = digestOf(text) !== evidence.digest;
    return { spoilt, changes: contradictions(lines, await readFacts(this.database.read, lines)) };
  }

  private async committeesFor({ committee }: NoticeCriteria, who: Principal): Promise<number[]> {
    const own = [...new Set([...who.secretaryOf, ...who.chairOf])];
    if (own.length === 0)
      throw new Forbidden(
        'evidence/office-only',
        'Chỉ Trưởng ban và thư ký Ban Chỉ đạo xuất được bằng chứng.',
      );
    if (!committee) return own;
    const found = await this.database.read.findOneBy(Committee, { code: committee });
    if (!found || !own.includes(found.id))
      throw new NotFound('committee/unknown', 'Không có Ban Chỉ đạo này.');
    return [found.id];
  }

  private async withMakers(rows: Evidence[]): Promise<KeptEvidence[]> {
    const makers = new Map<number, string>();
    for (const byId of new Set(rows.map((each) => each.byId))) {
      const maker = await this.database.read.findOneBy(Person, { id: byId });
      makers.set(byId, maker ? `${maker.name}, ${maker.position}` : '');
    }
    return rows.map((evidence) => ({ evidence, by: makers.get(evidence.byId)! }));
  }
}

/** What cannot be read any more is empty, and its digest tells. */
function unpacked(content: Buffer): Pick<EvidenceFile, 'text' | 'lines'> {
  try {
    const text = gunzipSync(content).toString();
    return { text, lines: readCanonical(text) };
  } catch {
    return { text: '', lines: [] };
  }
}

/** In hexadecimal. */
function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Whoever holds the office of every committee that it may tell of. */
function mayRead({ committeeIds }: Evidence, who: Principal): boolean {
  const own = [...who.secretaryOf, ...who.chairOf];
  return committeeIds.every((id) => own.includes(id));
}
