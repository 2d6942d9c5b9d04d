import { ApiProperty } from '@nestjs/swagger';
import { ruleWords } from '../domain/recurrence-words.js';
import type { Turn } from '../domain/recurrence-turns.js';
import { DayField, NumberField, TextField } from '../platform/fields.js';
import { text } from './assignments.view.js';
import type { Series, SeriesNote } from './series.entity.js';

class NoteView {
  @TextField()
  at: string;

  @TextField()
  text: string;
}

class TurnView {
  @DayField({ description: 'Ngày của kỳ' })
  day: string;

  @DayField({ description: 'Hạn của kỳ' })
  due: string;

  @TextField({ description: 'Lúc giao cho các đơn vị' })
  at: string;
}

/** A recurring duty as the API tells it. */
export class SeriesView {
  @NumberField()
  id: number;

  @NumberField()
  conclusion: number;

  @TextField({ description: 'Mã Ban Chỉ đạo' })
  committee: string;

  @TextField()
  task: string;

  @TextField({ description: 'Định kỳ bằng lời' })
  rule: string;

  @TextField({ description: 'Lời của văn bản' })
  phrase: string;

  @NumberField({ min: 0, description: 'Số kỳ đã giao' })
  turns: number;

  @DayField({ description: 'Hạn của kỳ đã giao gần nhất' })
  lastDue: string;

  @ApiProperty({ type: [TurnView], description: 'Các kỳ sắp tới; trống khi đã dừng' })
  coming: TurnView[];

  @TextField({ optional: true })
  endedAt: string | null;

  @TextField({ optional: true })
  endReason: string | null;

  @ApiProperty({ type: [NoteView] })
  notes: NoteView[];
}

/** A series with its directive, conclusion and committee loaded. */
export function seriesView(series: Series, coming: Turn[]): SeriesView {
  const { id, directive, committee, rule, phrase, turns, lastDue, endedAt, endReason, notes } = series;
  return {
    id,
    conclusion: directive.conclusionId,
    committee: committee.code,
    task: directive.task,
    rule: ruleWords(rule),
    phrase,
    turns,
    lastDue: lastDue.toString(),
    coming: coming.map(({ on, due, at }) => ({
      day: on.toString(),
      due: due.toString(),
      at: at.toString(),
    })),
    endedAt: text(endedAt),
    endReason,
    notes: notes.map(({ at, text: words }: SeriesNote) => ({ at, text: words })),
  };
}
