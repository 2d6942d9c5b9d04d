import { createHash } from 'node:crypto';
import type { Principal } from '../access/principal.js';
import { type Day, formatDay, type Instant } from '../domain/day.js';
import { chunked } from '../domain/grouping.js';
import type { Reading } from '../domain/reading/reading.js';
import { Document } from '../documents/document.entity.js';
import type { SourceText } from '../documents/source-text.js';
import type { Transaction } from '../platform/database.js';
import type { UploadedFile } from '../platform/upload.js';
import { Clause, Conclusion, type Warning } from './conclusion.entity.js';
import { Draft } from './draft.entity.js';
import { ORDINAL_STEP } from './draft-rows.js';
import { contentOf } from './proposal.js';

/** Where a paper belongs, and what its text may not say. */
export interface Destination {
  committeeId: number;
  issuedOn?: Day | null;
  number?: string | null;
}

/** What one import stores. */
export interface Arrival {
  file: UploadedFile;
  reading: Reading;
  /** What the clerk has to know of the paper itself. */
  doubts: Warning[];
  into: Destination;
  beforeDay: 'register' | 'strict';
  who: Principal;
  now: Instant;
}

/** Stores the paper, the conclusion, its clauses and its drafts. */
export async function storeImport(tx: Transaction, arrival: Arrival): Promise<Conclusion> {
  const { reading, into, beforeDay, who, now } = arrival;
  const sha256 = createHash('sha256').update(arrival.file.bytes).digest('hex');
  const before = await tx.findOne(Conclusion, {
    where: { committeeId: into.committeeId, document: { sha256 } },
    order: { id: 'ASC' },
  });
  const conclusion = await tx.save(Conclusion, {
    ...fieldsOf(reading, into),
    committeeId: into.committeeId,
    documentId: await storeDocument(tx, arrival, sha256),
    status: 'draft',
    beforeDay,
    warnings: [
      ...arrival.doubts,
      ...reading.warnings,
      ...dateWarning(reading, into.issuedOn),
      ...(before ? [seenBefore(before)] : []),
    ],
    importedById: who.personId,
    importedAt: now,
    issuedAt: null,
  });
  await storeReading(tx, conclusion.id, reading);
  return conclusion;
}

const MEDIA_TYPES: Record<string, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  doc: 'application/msword',
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  bmp: 'image/bmp',
};

async function storeDocument(
  tx: Transaction,
  { file, reading, who, now }: Arrival,
  sha256: string,
): Promise<number> {
  const { id } = await tx.save(Document, {
    name: file.name,
    mediaType: MEDIA_TYPES[/[^.]*$/.exec(file.name.toLowerCase())![0]] ?? 'text/plain',
    sha256,
    bytes: Buffer.from(file.bytes),
    text: reading.text,
    uploadedById: who.personId,
    uploadedAt: now,
  });
  return id;
}

function fieldsOf({ fields }: Reading, into: Destination) {
  const { issuer, superior, place, kind, title, meetingDate, chair, signer, signedFor, recipients } = fields;
  return {
    number: fields.number ?? into.number ?? null,
    issuedOn: fields.issued ?? into.issuedOn ?? null,
    issuer,
    superior,
    place,
    kind,
    title,
    meetingDate,
    chair,
    signer,
    signedFor,
    recipients,
  };
}

/** Which pages of a scan have to be compared with the paper. */
export function badlyRead({ weak = [] }: SourceText): Warning[] {
  return weak.map(({ page, confidence }) => ({
    code: 'weak-page',
    message: `Trang ${page} nhận dạng kém (${confidence} %), hãy đối chiếu với bản giấy.`,
  }));
}

function seenBefore({ id }: Conclusion): Warning {
  return { code: 'seen-before', message: `Văn bản này đã được nhập trước đây (mã ${id}).` };
}

function dateWarning({ fields }: Reading, given: Day | null | undefined): Warning[] {
  if (!given || !fields.issued || given.equals(fields.issued)) return [];
  const message = `Ngày ban hành ghi trong văn bản là ${formatDay(fields.issued)}, khác ngày đã nhập ${formatDay(given)}; hạn được tính theo văn bản.`;
  return [{ code: 'other-date', message }];
}

async function storeReading(tx: Transaction, conclusionId: number, reading: Reading): Promise<void> {
  const clauses = reading.clauses.map(({ label, text, start, end, page, line, noTask }, index) => ({
    conclusionId,
    ordinal: index + 1,
    label,
    text,
    start,
    end,
    page,
    line,
    state: noTask ? ('unassigned' as const) : ('assigned' as const),
  }));
  const drafts = reading.assignments.map((proposed, index) => ({
    ...contentOf(proposed),
    conclusionId,
    ordinal: (index + 1) * ORDINAL_STEP,
    reviewed: false,
    state: 'proposed' as const,
    version: 1,
  }));
  for (const rows of chunked(clauses)) await tx.insert(Clause, rows);
  for (const rows of chunked(drafts)) await tx.insert(Draft, rows);
}
