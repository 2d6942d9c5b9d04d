import { ApiProperty } from '@nestjs/swagger';
import { mayAct } from '../access/policy.js';
import type { Principal } from '../access/principal.js';
import { type Act, ACTS, allowedActs } from '../domain/assignment-state.js';
import { dayOf, type Instant } from '../domain/day.js';
import { ChoiceField, DayField, FlagField, NumberField, TextField } from '../platform/fields.js';
import type { AssignmentFile } from './assignment-file.js';
import { actLabel, AssignmentView, assignmentView, text } from './assignments.view.js';
import { type Extension, isShortened } from './extension.entity.js';
import { subjectOf } from './moves.js';
import { OfficerView, officerView } from './officers.dto.js';
import { ReportedView, reportedView } from './reported.view.js';

class HistoryView {
  @TextField()
  at: string;

  @TextField()
  act: string;

  @TextField()
  label: string;

  @TextField({ optional: true })
  from: string | null;

  @TextField()
  to: string;

  @TextField()
  by: string;

  @TextField({ optional: true, description: 'Người được thay mặt' })
  onBehalfOf: string | null;

  @TextField({ optional: true })
  text: string | null;

  @ApiProperty({ type: Object, nullable: true })
  details: Record<string, string | number | null> | null;
}

class DeadlineView {
  @NumberField()
  version: number;

  @DayField({ optional: true })
  due: string | null;

  @TextField({ optional: true })
  phrase: string | null;

  @TextField({ optional: true })
  explanation: string | null;

  @TextField({ optional: true })
  reason: string | null;

  @TextField()
  at: string;
}

class ExtensionView {
  @NumberField()
  id: number;

  @DayField()
  newDue: string;

  @NumberField({ description: 'Đề nghị lần thứ mấy' })
  round: number;

  @TextField()
  reason: string;

  @TextField({ optional: true, description: 'Khó khăn, vướng mắc' })
  obstacle: string | null;

  @TextField({ optional: true, description: 'Cam kết tiến độ' })
  commitment: string | null;

  @TextField()
  askedAt: string;

  @TextField()
  askedBy: string;

  @TextField({ optional: true, description: 'Thư ký ghi thay đơn vị' })
  typedBy: string | null;

  @ChoiceField(['pending', 'approved', 'refused'])
  state: Extension['state'];

  @FlagField({ description: 'Được chấp thuận đến ngày sớm hơn ngày đề nghị' })
  shortened: boolean;

  @DayField({ optional: true })
  grantedDue: string | null;

  @TextField({ optional: true })
  note: string | null;

  @TextField({ optional: true })
  decidedAt: string | null;

  @TextField({ optional: true })
  decidedBy: string | null;

  @TextField({ optional: true, description: 'Thư ký ghi lại quyết định' })
  decisionTypedBy: string | null;
}

/** An assignment with its past, and what the asker may do with it now. */
export class AssignmentFileView extends AssignmentView {
  @ApiProperty({ enum: Object.keys(ACTS), isArray: true, description: 'Việc người gọi làm được lúc này' })
  acts: Act[];

  @FlagField({
    description: 'Người gọi chỉ phối hợp: không kèm báo cáo, lý do và quá trình của đơn vị chủ trì',
  })
  along: boolean;

  @ApiProperty({ type: OfficerView, nullable: true, description: 'Cán bộ theo dõi, nếu đơn vị đã cử' })
  officer: OfficerView | null;

  @ApiProperty({ type: [DeadlineView] })
  deadlines: DeadlineView[];

  @ApiProperty({ type: [ExtensionView] })
  extensions: ExtensionView[];

  @ApiProperty({ type: [HistoryView] })
  history: HistoryView[];

  @ApiProperty({ type: ReportedView, description: 'Đơn vị chủ trì đã báo gì, ngoài lời trong lịch sử' })
  reported: ReportedView;
}

/** The file of one assignment as it stands at `now`, with the acts that state and policy allow `who`. */
export function assignmentFileView(file: AssignmentFile, who: Principal, now: Instant): AssignmentFileView {
  const { assignment, people } = file;
  const name = (id: number | null) => (id === null ? null : (people.get(id)?.name ?? null));
  const subject = subjectOf(assignment);
  return {
    ...assignmentView(assignment, now),
    acts: allowedActs(assignment.status).filter((act) => mayAct(who, act, subject)),
    along: file.along,
    officer: officerView(file, dayOf(now)),
    deadlines: file.deadlines.map(({ version, due, phrase, explanation, reason, at }) => ({
      version,
      due: text(due),
      phrase,
      explanation,
      reason,
      at: at.toString(),
    })),
    extensions: file.extensions.map((extension) => extensionView(extension, name)),
    reported: reportedView(file, name),
    history: file.history.map((entry) => ({
      at: entry.at.toString(),
      act: entry.act,
      label: actLabel(entry.act),
      from: entry.fromStatus,
      to: entry.toStatus,
      by: name(entry.actorId) ?? '',
      onBehalfOf: name(entry.onBehalfOfId),
      text: entry.text,
      details: entry.details,
    })),
  };
}

function extensionView(extension: Extension, name: (id: number | null) => string | null): ExtensionView {
  const { id, newDue, round, reason, obstacle, commitment, state, grantedDue, note } = extension;
  return {
    id,
    newDue: newDue.toString(),
    round,
    reason,
    obstacle,
    commitment,
    askedAt: extension.askedAt.toString(),
    askedBy: name(extension.askedById) ?? '',
    typedBy: name(extension.typedById),
    state,
    shortened: isShortened(extension),
    grantedDue: text(grantedDue),
    note,
    decidedAt: text(extension.decidedAt),
    decidedBy: name(extension.decidedById),
    decisionTypedBy: name(extension.decisionTypedById),
  };
}
