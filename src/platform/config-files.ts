import { ArrayUnique, IsIn, IsInt, Max, Min } from 'class-validator';
import type { Office, Rungs } from '../domain/escalation-policy.js';
import type { Ladder } from '../domain/reminder-policy.js';
import type { Hours } from '../domain/slots.js';
import { PartField } from './fields.js';
import { LadderShape, RungsShape } from './policy-shape.js';
import { IsTime } from './validation.js';

class Quiet {
  @IsTime()
  from: string;

  @IsTime()
  until: string;
}

/** config/reminders.json: the ladder and the office's hours. */
export class RemindersFile extends LadderShape implements Ladder, Hours {
  @IsTime()
  slot: string;

  @PartField(() => Quiet)
  quiet: Quiet;
}

const offices: Office[] = ['secretariat', 'chair'];

class WeeklyOverview {
  @IsIn(offices, { each: true })
  @ArrayUnique()
  to: Office[];

  /** 1 is Monday. */
  @IsInt()
  @Min(1)
  @Max(7)
  weekday: number;
}

/** config/escalation.json: the rungs and the weekly overview. */
export class EscalationFile extends RungsShape implements Rungs {
  @PartField(() => WeeklyOverview)
  overview: WeeklyOverview;
}
