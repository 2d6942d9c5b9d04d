import { type Day, day, formatDay } from '../../domain/day.js';

/** How a day differs from the plain week; `local`: some units do not work. */
export interface DayMark {
  kind: 'holiday' | 'working' | 'closed' | 'local';
  name: string;
}

/** The word in the day's box: the look alone tells nothing to who does not see it. */
export const MARK_WORDS: Readonly<Record<DayMark['kind'], string>> = {
  holiday: 'nghỉ',
  working: 'làm',
  closed: 'đóng',
  local: 'riêng',
};

const WEEK = [
  ['T2', 'Thứ Hai'],
  ['T3', 'Thứ Ba'],
  ['T4', 'Thứ Tư'],
  ['T5', 'Thứ Năm'],
  ['T6', 'Thứ Sáu'],
  ['T7', 'Thứ Bảy'],
  ['CN', 'Chủ nhật'],
];

interface MonthProps {
  year: number;
  /** 1 to 12. */
  month: number;
  marks: ReadonlyMap<string, DayMark>;
  today: Day;
}

/** One month, week by week. */
export function Month({ year, month, marks, today }: MonthProps) {
  return (
    <table class="month">
      <caption>Tháng {month}</caption>
      <thead>
        <tr>
          {WEEK.map(([short, long]) => (
            <th scope="col" abbr={long}>
              {short}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(year, month).map((week) => (
          <tr>
            {week.map((on) =>
              on ? <DayBox on={on} mark={marks.get(on.toString())} today={today} /> : <td />,
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayBox({ on, mark, today }: { on: Day; mark: DayMark | undefined; today: Day }) {
  const look = mark?.kind ?? (on.dayOfWeek > 5 ? 'weekend' : undefined);
  return (
    <td
      class={look}
      title={mark && `${formatDay(on)}: ${mark.name}`}
      aria-current={on.equals(today) ? 'date' : undefined}
    >
      {on.day}
      {mark && (
        <>
          {' '}
          <span class="mark-word">{MARK_WORDS[mark.kind]}</span>
          <span class="visually-hidden">: {mark.name}</span>
        </>
      )}
    </td>
  );
}

/** The weeks from Monday to Sunday; undefined outside the month. */
function weeksOf(year: number, month: number): (Day | undefined)[][] {
  const first = day(`${year}-${String(month).padStart(2, '0')}-01`);
  const weeks: (Day | undefined)[][] = [];
  for (let monday = first.subtract({ days: first.dayOfWeek - 1 }); ; monday = monday.add({ days: 7 })) {
    const week = WEEK.map((_, n) => monday.add({ days: n }));
    if (week.every((on) => on.month !== month)) return weeks;
    weeks.push(week.map((on) => (on.month === month ? on : undefined)));
  }
}
