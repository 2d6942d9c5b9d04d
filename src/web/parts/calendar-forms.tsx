import type { ComponentChildren } from 'preact';
import type { Refusal } from '../../platform/refusal.js';
import type { Form } from '../form.js';
import { links } from '../links.js';
import { AreaField, DayField, SelectField, TextField } from './field.js';

/** A form that was refused. */
export interface CalendarAttempt {
  act: string;
  typed: Form;
  refusal: Refusal;
}

interface FormsProps {
  year: number;
  units: readonly { id: number; name: string }[];
  attempt: CalendarAttempt | undefined;
}

export const CALENDAR_LABELS: Readonly<Record<string, string>> = {
  day: 'Ngày',
  name: 'Lý do, căn cứ',
  off: 'Ngày được nghỉ',
  worked: 'Ngày làm bù',
  fromDay: 'Ngày nghỉ đầu tiên',
  toDay: 'Ngày nghỉ cuối cùng',
  reason: 'Lý do',
  lastDay: 'Nghỉ đến hết ngày',
  units: 'Đơn vị nghỉ',
};

const ONE_DAY = [
  ['nghi', 'Thêm ngày nghỉ', 'Ví dụ: Quyết định số …/QĐ-… về nghỉ Tết'],
  ['lam-bu', 'Làm bù', 'Cơ quan làm việc vào ngày này, thường là Thứ Bảy'],
  ['ngay-thuong', 'Trở lại ngày thường', 'Ngày nghỉ hoặc làm bù trong lịch không còn áp dụng'],
] as const;

/** What can be done to the calendar; each is looked at before it is stored. */
export function CalendarForms({ year, units, attempt }: FormsProps) {
  const tried = (act: string) => (attempt?.act === act ? attempt : undefined);
  const fieldIn = (act: string) => (name: string) => ({
    name,
    label: CALENDAR_LABELS[name] ?? name,
    prefix: `${act}-`,
    value: tried(act)?.typed.text(name),
    refusal: tried(act)?.refusal,
    required: true,
  });
  return (
    <div class="tools mb-3">
      {ONE_DAY.map(([act, title, hint]) => {
        const field = fieldIn(act);
        return (
          <ActFold act={act} title={title} year={year} open={tried(act) !== undefined}>
            <DayField {...field('day')} />
            <TextField {...field('name')} hint={hint} />
          </ActFold>
        );
      })}
      <ActFold act="hoan-doi" title="Hoán đổi ngày" year={year} open={tried('hoan-doi') !== undefined}>
        <DayField {...fieldIn('hoan-doi')('off')} />
        <DayField {...fieldIn('hoan-doi')('worked')} />
        <TextField {...fieldIn('hoan-doi')('name')} hint="Ví dụ: Thông báo số …/TB-BNV" />
      </ActFold>
      <ActFold
        act="dong-cua"
        title="Nghỉ do thiên tai, sự cố"
        year={year}
        open={tried('dong-cua') !== undefined}
      >
        <DayField {...fieldIn('dong-cua')('fromDay')} />
        <DayField {...fieldIn('dong-cua')('toDay')} />
        <AreaField {...fieldIn('dong-cua')('reason')} rows={2} />
        <SelectField
          {...fieldIn('dong-cua')('scope')}
          label="Áp dụng cho"
          choices={[
            { value: 'some', label: 'Những đơn vị ghi dưới đây' },
            { value: 'all', label: 'Tất cả các đơn vị' },
          ]}
          value={tried('dong-cua')?.typed.text('scope') ?? 'some'}
        />
        {units.length > 0 ? (
          <Units
            units={units}
            ticked={tried('dong-cua')?.typed.all('unit') ?? []}
            wrong={tried('dong-cua')?.refusal.problems.find(({ at }) => at === 'units')?.message}
          />
        ) : (
          <AreaField
            {...fieldIn('dong-cua')('units')}
            required={false}
            hint="Mỗi dòng một đơn vị hoặc một nhóm, ghi tên hoặc mã, như “UBND xã An Hòa”, “UBND các xã, phường”."
            rows={6}
          />
        )}
      </ActFold>
    </div>
  );
}

interface FoldProps {
  act: string;
  title: string;
  year: number;
  open: boolean;
  children: ComponentChildren;
}

function ActFold({ act, title, year, open, children }: FoldProps) {
  return (
    <details class="fold" id={act} open={open}>
      <summary>{title}</summary>
      <form method="post" action={links.calendarAct(act)}>
        <input type="hidden" name="nam" value={year} />
        {children}
        <p>
          <button type="submit" class="btn btn-primary">
            Xem trước
          </button>
        </p>
      </form>
    </details>
  );
}

interface UnitsProps {
  units: FormsProps['units'];
  ticked: readonly string[];
  wrong: string | undefined;
}

function Units({ units, ticked, wrong }: UnitsProps) {
  return (
    <fieldset class="units" id="dong-cua-units">
      <legend>Đơn vị nghỉ (danh sách có {units.length} đơn vị)</legend>
      {wrong && <div class="wrong">{wrong}</div>}
      {units.map(({ id, name }) => (
        <div class="tick">
          <input
            type="checkbox"
            id={`don-vi-${id}`}
            name="unit"
            value={id}
            checked={ticked.includes(String(id))}
          />
          <label for={`don-vi-${id}`}>{name}</label>
        </div>
      ))}
    </fieldset>
  );
}
