import type { Rung, RungSteps, Superior } from '../domain/escalation-policy.js';
import type { HourLists } from '../domain/hour-steps.js';
import type { LadderSteps } from '../domain/reminder-policy.js';
import type { Policy } from '../domain/rule-book.js';
import type { Late } from '../domain/step.js';
import { ChoiceField, NumberField, NumbersField, PartField, PartsField } from './fields.js';

/*
 * The shapes of ladder and rungs as classes that check them, whether they come from config/ or a committee sets its
 * own. Each implements the type in domain/ that uses it, so that the two cannot drift apart unnoticed.
 */

/** About a year of working days. */
const DAYS = 250;
/** Ten days. */
const HOURS = 240;

const AFTER = { max: DAYS, rising: true, description: 'Số ngày làm việc, tăng dần' } as const;
const EVERY = {
  min: 0,
  max: DAYS,
  description: 'Sau đó cứ bấy nhiêu ngày làm việc một lần; 0: thôi',
} as const;

class Repeated implements Late {
  @NumbersField(AFTER)
  after: number[];

  @NumberField(EVERY)
  thenEvery: number;
}

class HoursAround implements HourLists {
  @NumbersField({ max: HOURS })
  before: number[];

  @NumbersField({ max: HOURS })
  after: number[];
}

/** What units are told and asked. */
export class LadderShape implements LadderSteps {
  @NumbersField({ min: 0, max: DAYS, description: 'Ngày làm việc trước ngày nhắc; 0 là chính ngày ấy' })
  before: number[];

  @PartField(() => Repeated, { description: 'Sau ngày cuối của thời hạn' })
  late: Repeated;

  @PartField(() => HoursAround, { description: 'Việc tính theo giờ' })
  urgent: HoursAround;

  @PartField(() => Repeated, { description: 'Đã tiếp nhận mà lâu chưa báo cáo: hỏi tiến độ' })
  silent: Repeated;
}

/** Whom what is late can be told to, from below. */
export const SUPERIORS = ['superior', 'secretariat', 'chair'] as const satisfies Superior[];

class OneRung extends Repeated implements Rung {
  @ChoiceField(SUPERIORS)
  to: Superior;

  @NumbersField({ max: HOURS, optional: true, description: 'Việc tính theo giờ' })
  hours?: number[];
}

class NotReceived {
  @ChoiceField(SUPERIORS)
  to: Superior;

  @NumberField({ max: DAYS })
  within: number;
}

class Asked extends Repeated {
  @ChoiceField(SUPERIORS)
  to: Superior;
}

/** Who hears of what nobody answered. */
export class RungsShape implements RungSteps {
  @PartsField(() => OneRung, { max: SUPERIORS.length, key: 'to' })
  rungs: OneRung[];

  @PartField(() => NotReceived, { description: 'Chưa tiếp nhận' })
  notReceived: NotReceived;

  @PartField(() => Asked, { description: 'Chờ mốc: hỏi ngày của mốc' })
  waiting: Asked;

  @PartField(() => Repeated, { description: 'Đề nghị gia hạn chưa quyết định' })
  undecided: Repeated;
}

/** A committee's ladder and rungs. */
export class PolicyShape implements Policy {
  @PartField(() => LadderShape)
  reminders: LadderShape;

  @PartField(() => RungsShape)
  escalation: RungsShape;
}
