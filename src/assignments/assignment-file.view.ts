import { ApiProperty } from '@nestjs/swagger';
import { mayAct } from '../access/policy.js';
import type { Principal } from '../access/principal.js';
import { type Act, ACTS, allowedActs } from '../domain/assignment-state.js';
import type { Instant } from '../domain/day.js';
import { ChoiceField, DayField, NumberField, TextField } from '../platform/fields.js';
import type { AssignmentFile } from './assignments.queries.js';
import { actLabel, AssignmentView, assignmentView, text } from './assignments.view.js';
import type { Extension } from './extension.entity.js';
import { subjectOf } from './moves.js';

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

  @TextField()
  reason: string;

  @ChoiceField(['pending', 'approved', 'refused'])
  state: Extension['state'];

  @DayField({ optional: true })
  grantedDue: string | null;

  @TextField({ optional: true })
  note: string | null;
}

/** An assignment with its past, and what the asker may do with it now. */
export class AssignmentFileView extends AssignmentView {
  @ApiProperty({ enum: Object.keys(ACTS), isArray: true, description: 'Việc bạn làm được lúc này' })
  acts: Act[];

  @ApiProperty({ type: [DeadlineView] })
  deadlines: DeadlineView[];

  @ApiProperty({ type: [ExtensionView] })
  extensions: ExtensionView[];

  @ApiProperty({ type: [HistoryView] })
  history: HistoryView[];
}

/** The file of one assignment as it stands at `now`, with the acts that state and policy allow `who`. */
export function assignmentFileView(file: AssignmentFile, who: Principal, now: Instant): AssignmentFileView {
  const { assignment, people } = file;
  const name = (id: number | null) => (id === null ? null : (people.get(id)?.name ?? null));
  const subject = subjectOf(assignment);
  return {
    ...assignmentView(assignment, now),
    acts: allowedActs(assignment.status).filter((act) => mayAct(who, act, subject)),
    deadlines: file.deadlines.map(({ version, due, phrase, explanation, reason, at }) => ({
      version,
      due: text(due),
      phrase,
      explanation,
      reason,
      at: at.toString(),
    })),
    extensions: file.extensions.map(({ id, newDue, reason, state, grantedDue, note }) => ({
      id,
      newDue: newDue.toString(),
      reason,
      state,
      grantedDue: text(grantedDue),
      note,
    })),
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
