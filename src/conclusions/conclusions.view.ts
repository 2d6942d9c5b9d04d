import { ApiProperty } from '@nestjs/swagger';
import {
  ChoiceField,
  DayField,
  FlagField,
  NamesField,
  NumberField,
  TextField,
  TimeField,
} from '../platform/fields.js';
import type { Recipient } from '../domain/reading/signature.js';
import type { Conclusion, Warning } from './conclusion.entity.js';
import type { Draft } from './draft.entity.js';

class WarningView implements Warning {
  @TextField()
  code: string;

  @TextField()
  message: string;
}

class RecipientView implements Recipient {
  @TextField()
  name: string;

  @TextField({ optional: true, description: 'b/c, p/h, t/h' })
  mark: string | null;
}

/** A conclusion as the API tells it. */
export class ConclusionView {
  @NumberField()
  id: number;

  @TextField({ optional: true })
  number: string | null;

  @TextField({ optional: true })
  issuer: string | null;

  @TextField({ optional: true })
  superior: string | null;

  @TextField({ optional: true })
  place: string | null;

  @TextField({ optional: true })
  title: string | null;

  @DayField({ optional: true })
  issuedOn: string | null;

  @DayField({ optional: true })
  meetingDate: string | null;

  @TextField({ optional: true })
  chair: string | null;

  @TextField({ optional: true })
  signer: string | null;

  @TextField({ optional: true, description: 'Ký thay, thừa lệnh: TL. CHỦ TỊCH' })
  signedFor: string | null;

  @ApiProperty({ type: [RecipientView] })
  recipients: Recipient[];

  @ChoiceField(['draft', 'issued', 'amended'])
  status: Conclusion['status'];

  @ApiProperty({ type: [WarningView] })
  warnings: Warning[];
}

/** One page of conclusions, and how many there are in all. */
export class ConclusionList {
  @ApiProperty({ type: [ConclusionView] })
  items: ConclusionView[];

  @NumberField({ min: 0 })
  total: number;
}

class DraftDeadlineView {
  @TextField({ optional: true })
  phrase: string | null;

  @DayField({ optional: true })
  printed: string | null;

  @DayField({ optional: true })
  due: string | null;

  @DayField({ optional: true })
  startsOn: string | null;

  @TimeField({ optional: true })
  time: string | null;

  @ChoiceField(['fixed', 'recurring', 'relative', 'none'])
  kind: Draft['deadlineKind'];

  @TextField({ optional: true })
  recurrence: string | null;

  @TextField({ optional: true })
  explanation: string | null;
}

/** A draft as the API tells it; sent back in the list it changes nothing. */
export class DraftView {
  @NumberField()
  id: number;

  @NumberField()
  version: number;

  @ChoiceField(['proposed', 'dropped', 'issued'])
  state: Draft['state'];

  @TextField()
  section: string;

  @TextField()
  task: string;

  @NamesField()
  lead: string[];

  @NamesField()
  coordinating: string[];

  @FlagField()
  request: boolean;

  @FlagField()
  urgent: boolean;

  @FlagField()
  standing: boolean;

  @NamesField({ description: 'Điều thư ký cần xem lại' })
  flags: string[];

  @ApiProperty({ type: DraftDeadlineView })
  deadline: DraftDeadlineView;
}

/** A conclusion with its drafts. */
export class ReviewView extends ConclusionView {
  @ApiProperty({ type: [DraftView] })
  drafts: DraftView[];
}

/** The conclusion itself, without its drafts. */
export function conclusionView(conclusion: Conclusion): ConclusionView {
  const { id, number, issuer, superior, place, title, status, warnings } = conclusion;
  const { issuedOn, meetingDate, chair, signer, signedFor, recipients } = conclusion;
  const days = { issuedOn: issuedOn?.toString() ?? null, meetingDate: meetingDate?.toString() ?? null };
  const persons = { chair, signer, signedFor, recipients };
  return { id, number, issuer, superior, place, title, ...days, ...persons, status, warnings };
}

/** A conclusion with its drafts, as it is reviewed. */
export function reviewView(conclusion: Conclusion, drafts: readonly Draft[]): ReviewView {
  return { ...conclusionView(conclusion), drafts: drafts.map(draftView) };
}

/** One draft with its deadline. */
function draftView(draft: Draft): DraftView {
  const { id, version, state, section, task, lead, coordinating, request, urgent, standing, flags } = draft;
  const { phrase, time, recurrence, explanation } = draft;
  const deadline = {
    phrase,
    printed: draft.printed?.toString() ?? null,
    due: draft.due?.toString() ?? null,
    startsOn: draft.startsOn?.toString() ?? null,
    time,
    kind: draft.deadlineKind,
    recurrence,
    explanation,
  };
  return {
    id,
    version,
    state,
    section,
    task,
    lead,
    coordinating,
    request,
    urgent,
    standing,
    flags,
    deadline,
  };
}
