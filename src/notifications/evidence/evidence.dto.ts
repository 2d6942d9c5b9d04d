import { ApiProperty } from '@nestjs/swagger';
import type { EvidenceChange, EvidenceLine } from '../../domain/evidence.js';
import { instantText } from '../../platform/columns.js';
import { ChoiceField, FlagField, NumberField, TextField } from '../../platform/fields.js';
import type { EvidenceCheck, EvidenceFile, KeptEvidence } from './evidence.service.js';
import { NoticeCriteria } from '../log/notice-criteria.dto.js';

export const EVIDENCE_FORMATS = ['json', 'xlsx', 'csv', 'txt'] as const;
export type EvidenceFormat = (typeof EVIDENCE_FORMATS)[number];

export class EvidenceQuery {
  @ChoiceField(EVIDENCE_FORMATS, { optional: true, description: 'txt: bản gốc, SHA-256 tính trên tệp này' })
  format?: EvidenceFormat;
}

/** One export of who was told what. */
export class EvidenceView {
  @NumberField()
  id: number;

  @TextField()
  at: string;

  @TextField()
  by: string;

  @ApiProperty({ type: NoticeCriteria })
  filter: NoticeCriteria;

  @NumberField()
  rows: number;

  @TextField({ description: 'SHA-256 của bản gốc, hệ 16' })
  digest: string;
}

export class EvidenceList {
  @ApiProperty({ type: [EvidenceView] })
  items: EvidenceView[];

  @NumberField({ min: 0 })
  total: number;
}

export class EvidenceFileView extends EvidenceView {
  @ApiProperty({
    type: 'array',
    items: { type: 'object', additionalProperties: true },
    description:
      'Mỗi dòng một lần gửi của một bước báo hoặc bản tổng hợp tuần: at, person, channel, outcome, messageId, providerId, …',
  })
  lines: EvidenceLine[];
}

class EvidenceChangeView {
  @NumberField({ description: 'Số của lần gửi' })
  attempt: number;

  @NumberField({ optional: true, description: 'Số của bước báo; trống: bản tổng hợp tuần' })
  stage: number | null;

  @NumberField({ optional: true, description: 'Số của bản tổng hợp tuần' })
  overview: number | null;

  @ApiProperty({ type: [String], description: 'Các mục đã đổi; trống: không còn trong nhật ký' })
  fields: string[];
}

export class EvidenceCheckView {
  @FlagField({ description: 'Bản xuất nguyên vẹn và nhật ký vẫn nói đúng như vậy' })
  intact: boolean;

  @FlagField({ description: 'Chính bản xuất đã bị sửa' })
  spoilt: boolean;

  @ApiProperty({ type: [EvidenceChangeView] })
  changes: EvidenceChangeView[];
}

export function evidenceView({ evidence, by }: KeptEvidence): EvidenceView {
  const { id, at, filter, lines, digest } = evidence;
  return { id, at: instantText(at), by, filter, rows: lines, digest };
}

export function evidenceFileView(file: EvidenceFile): EvidenceFileView {
  return { ...evidenceView(file), lines: file.lines };
}

export function checkView({ spoilt, changes }: EvidenceCheck): EvidenceCheckView {
  const told = ({ line: { attempt, stage, overview }, fields }: EvidenceChange) => ({
    ...{ attempt, stage, overview, fields },
  });
  return { intact: !spoilt && changes.length === 0, spoilt, changes: changes.map(told) };
}
