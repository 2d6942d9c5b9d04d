import { Type } from 'class-transformer';
import {
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import type { Office, Rung, Rungs, Superior } from '../domain/escalation-policy.js';
import type { HourLists } from '../domain/hour-steps.js';
import type { Ladder } from '../domain/reminder-policy.js';
import type { Hours } from '../domain/slots.js';
import type { Late } from '../domain/step.js';
import { IsRising, IsTime } from './validation.js';

/*
 * The shapes of config/*.json as classes that check them. Each implements the type in domain/ that uses it, so that
 * a file and the rule that reads it cannot drift apart unnoticed.
 */

class Repeated implements Late {
  @ArrayNotEmpty()
  @IsRising()
  @IsInt({ each: true })
  @Min(1, { each: true })
  after: number[];

  @IsInt()
  @Min(0)
  thenEvery: number;
}

class Quiet {
  @IsTime()
  from: string;

  @IsTime()
  until: string;
}

class HoursAround implements HourLists {
  @IsArray()
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(1, { each: true })
  before: number[];

  @IsArray()
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(1, { each: true })
  after: number[];
}

/** config/reminders.json */
export class RemindersFile implements Ladder, Hours {
  @IsTime()
  slot: string;

  @IsObject()
  @ValidateNested()
  @Type(() => Quiet)
  quiet: Quiet;

  @IsArray()
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(0, { each: true })
  before: number[];

  @IsObject()
  @ValidateNested()
  @Type(() => Repeated)
  late: Repeated;

  @IsObject()
  @ValidateNested()
  @Type(() => HoursAround)
  urgent: HoursAround;

  @IsObject()
  @ValidateNested()
  @Type(() => Repeated)
  silent: Repeated;
}

const superiors: Superior[] = ['superior', 'secretariat', 'chair'];
const offices: Office[] = ['secretariat', 'chair'];

class OneRung extends Repeated implements Rung {
  @IsIn(superiors)
  to: Superior;

  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(1, { each: true })
  hours?: number[];
}

class NotReceived {
  @IsIn(superiors)
  to: Superior;

  @IsInt()
  @Min(1)
  within: number;
}

class Asked extends Repeated {
  @IsIn(superiors)
  to: Superior;
}

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

/** config/escalation.json */
export class EscalationFile implements Rungs {
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => OneRung)
  rungs: OneRung[];

  @IsObject()
  @ValidateNested()
  @Type(() => NotReceived)
  notReceived: NotReceived;

  @IsObject()
  @ValidateNested()
  @Type(() => Asked)
  waiting: Asked;

  @IsObject()
  @ValidateNested()
  @Type(() => Repeated)
  undecided: Repeated;

  @IsObject()
  @ValidateNested()
  @Type(() => WeeklyOverview)
  overview: WeeklyOverview;
}
