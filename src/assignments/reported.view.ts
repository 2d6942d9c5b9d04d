import { ApiProperty } from '@nestjs/swagger';
import { ATTACHMENT_KINDS, type AttachmentKind } from '../domain/attachments.js';
import { progressWords } from '../domain/progress.js';
import { ChoiceField, NumberField, QuantityField, TextField } from '../platform/fields.js';
import { text } from './assignments.view.js';
import type { Obstacle } from './obstacle.entity.js';
import type { Reported } from './reported.js';

class AttachmentView {
  @NumberField()
  id: number;

  @ChoiceField(ATTACHMENT_KINDS)
  kind: AttachmentKind;

  @TextField()
  name: string;

  @TextField()
  mediaType: string;

  @NumberField({ description: 'Dung lượng, byte' })
  size: number;

  @TextField()
  sha256: string;

  @TextField()
  at: string;

  @TextField()
  by: string;

  @TextField({ optional: true, description: 'Lúc bị gỡ; nội dung tệp không còn' })
  removedAt: string | null;

  @TextField({ optional: true })
  removedBy: string | null;

  @TextField({ optional: true, description: 'Lý do gỡ' })
  reason: string | null;
}

class ProgressView {
  @NumberField({ optional: true, min: 0, max: 100 })
  percent: number | null;

  @QuantityField({ optional: true, description: 'Đã làm được' })
  done: number | null;

  @QuantityField({ optional: true, description: 'Trong tổng số' })
  of: number | null;

  @TextField({ optional: true, description: 'Đơn vị tính' })
  measure: string | null;

  @TextField({ optional: true, description: 'Câu cho người đọc, ví dụ 7/13 xã (53%)' })
  words: string | null;
}

class ObstacleView {
  @NumberField()
  id: number;

  @TextField()
  text: string;

  @TextField({ description: 'Cấp nào cần quyết định việc gì' })
  wanted: string;

  @ChoiceField(['open', 'answered', 'closed'])
  state: Obstacle['state'];

  @TextField()
  toldAt: string;

  @TextField()
  toldBy: string;

  @TextField({ optional: true })
  answer: string | null;

  @TextField({ optional: true })
  answeredAt: string | null;

  @TextField({ optional: true })
  answeredBy: string | null;
}

/** What the unit reported beside its words; empty for a coordinating unit. */
export class ReportedView {
  @ApiProperty({ type: [AttachmentView] })
  attachments: AttachmentView[];

  @ApiProperty({ type: [ProgressView], description: 'Các lần báo khối lượng, mới nhất sau cùng' })
  progress: ProgressView[];

  @ApiProperty({ type: [ObstacleView] })
  obstacles: ObstacleView[];
}

/** `reported` as the API tells it; `name` gives the name of a person's number. */
export function reportedView(reported: Reported, name: (id: number | null) => string | null): ReportedView {
  return {
    attachments: reported.attachments.map(({ id, kind, mediaType, size, sha256, reason, ...file }) => ({
      ...{ id, kind, name: file.name, mediaType, size, sha256, at: file.at.toString() },
      ...{ by: name(file.uploadedById) ?? '', removedAt: text(file.removedAt) },
      ...{ removedBy: name(file.removedById), reason },
    })),
    progress: reported.progress.map(({ percent, done, of, measure }) => ({
      ...{ percent, done, of, measure },
      words: progressWords({ percent, done, of, measure }) ?? null,
    })),
    obstacles: reported.obstacles.map(({ id, text: told, wanted, state, answer, ...obstacle }) => ({
      ...{ id, text: told, wanted, state, toldAt: obstacle.toldAt.toString() },
      ...{ toldBy: name(obstacle.toldById) ?? '', answer },
      ...{ answeredAt: text(obstacle.answeredAt), answeredBy: name(obstacle.answeredById) },
    })),
  };
}
