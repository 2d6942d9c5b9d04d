import { day, formatDay } from '../domain/day.js';
import { DayField, TextField } from '../platform/fields.js';
import { idIn } from '../platform/id.js';
import { NotFound } from '../platform/refusal.js';
import {
  CalendarDayInput,
  closeChange,
  ClosureInput,
  daysChange,
  reopenChange,
  ReopenInput,
  yearChange,
} from '../reminders/calendar.dto.js';
import type { CalendarChange } from '../rules/calendar-changes.js';
import { checked, type Form } from './form.js';

/** A day off and the day that is worked instead. */
class ExchangeForm {
  @DayField()
  off: string;

  @DayField()
  worked: string;

  @TextField({ max: 200 })
  name: string;
}

const KINDS = { nghi: 'off', 'lam-bu': 'working', 'ngay-thuong': 'plain' } as const;

/** What the form of `act` asks for, `named` being the units that were written; Invalid with the mistakes of its fields. */
export function changeOf(act: string, form: Form, named: readonly number[]): CalendarChange {
  if (Object.hasOwn(KINDS, act)) {
    const kind = KINDS[act as keyof typeof KINDS];
    return daysChange({ days: [checked(CalendarDayInput, { kind, ...texts(form, 'day', 'name') })] });
  }
  switch (act) {
    case 'hoan-doi':
      return exchange(checked(ExchangeForm, texts(form, 'off', 'worked', 'name')));
    case 'dong-cua': {
      const input = checked(ClosureInput, texts(form, 'fromDay', 'toDay', 'reason'));
      const units = [...form.all('unit').map(idIn), ...named];
      return closeChange(input, form.text('scope') === 'all' ? null : units);
    }
    case 'mo-lai':
      return reopenChange(idIn(form.text('id')), checked(ReopenInput, texts(form, 'lastDay')));
    case 'bo-ngay':
      return { kind: 'take-back-day', id: idIn(form.text('id')) };
    case 'nam':
      return yearChange(form.number('nam') ?? 0, { confirmed: form.ticked('confirmed') });
    default:
      throw new NotFound('calendar/unknown-act', 'Không có thao tác này.');
  }
}

function exchange({ off, worked, name }: ExchangeForm): CalendarChange {
  const [free, busy] = [day(off), day(worked)];
  const named = (text: string) => `${text} (${name})`;
  return {
    kind: 'days',
    days: [
      { day: free, kind: 'off', name: named(`Nghỉ hoán đổi, làm bù ngày ${formatDay(busy)}`) },
      { day: busy, kind: 'working', name: named(`Làm bù cho ngày ${formatDay(free)}`) },
    ],
  };
}

function texts(form: Form, ...names: string[]): Record<string, string | undefined> {
  return Object.fromEntries(names.map((name) => [name, form.text(name)]));
}
