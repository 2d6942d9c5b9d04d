import type { Principal } from '../../access/principal.js';
import { mayEditCalendar } from '../../access/policy.js';
import { type Day, formatInstant, isBefore } from '../../domain/day.js';
import type { CalendarOfYear } from '../../rules/calendar-view.js';
import { hasMoved, unitsWords } from '../calendar-words.js';
import { Layout } from '../layout.js';
import { links, withQuery } from '../links.js';
import { ClosuresTable, DaysTable, TakenBack } from '../parts/calendar-entries.js';
import { CALENDAR_LABELS, type CalendarAttempt, CalendarForms } from '../parts/calendar-forms.js';
import { DoneMessage, Heed, Mistakes } from '../parts/messages.js';
import { type DayMark, MARK_WORDS, Month } from '../parts/month.js';

interface CalendarProps {
  who: Principal;
  today: Day;
  calendar: CalendarOfYear;
  /** To be ticked; none where they are so many that they have to be typed. */
  units: readonly { id: number; name: string }[];
  done?: string | undefined;
  /** How many reminders moved, after a change. */
  moved?: number | undefined;
  attempt?: CalendarAttempt | undefined;
}

const LEGEND: readonly [DayMark['kind'], string][] = [
  ['holiday', 'ngày nghỉ lễ, Tết, nghỉ bù, nghỉ hoán đổi'],
  ['working', 'ngày cuối tuần phải làm bù'],
  ['closed', 'nghỉ do thiên tai, sự cố: tất cả các đơn vị'],
  ['local', 'nghỉ do thiên tai, sự cố: một số đơn vị'],
];

/** The office's working days in one year, what they rest on, and how they are changed. */
export function CalendarPage({ who, today, calendar, units, done, moved, attempt }: CalendarProps) {
  const { year } = calendar;
  const mayEdit = mayEditCalendar(who);
  const marks = marksOf(calendar);
  const other = (n: number) => withQuery(links.calendar, { nam: n });
  return (
    <Layout title={`Lịch làm việc năm ${year}`} who={who} place={links.calendar}>
      <h1>Lịch làm việc năm {year}</h1>
      <p class="lead-in">
        Mọi nhắc việc tính theo ngày làm việc của lịch này. Đổi lịch thì lịch nhắc dời theo; việc gì đã nhắc
        không nhắc lại, và những thời hạn đã qua không bị xét lại.
      </p>
      <DoneMessage done={done}>{moved !== undefined && <span>{hasMoved(moved)}</span>}</DoneMessage>
      <Mistakes refusal={attempt?.refusal} prefix={attempt && `${attempt.act}-`} labels={CALENDAR_LABELS} />
      <nav aria-label="Năm" class="screen-only">
        <ul class="tabs">
          {[year - 1, year, year + 1].map((each) => (
            <li>
              <a href={other(each)} aria-current={each === year ? 'page' : undefined}>
                Năm {each}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <YearStatus calendar={calendar} mayEdit={mayEdit} />
      {mayEdit && <CalendarForms year={year} units={units} attempt={attempt} />}
      <ul class="legend">
        {LEGEND.map(([kind, words]) => (
          <li>
            <span class={`month-sample ${kind}`}>{MARK_WORDS[kind]}</span> {words}
          </li>
        ))}
      </ul>
      <div class="months">
        {Array.from({ length: 12 }, (_, n) => (
          <Month year={year} month={n + 1} marks={marks} today={today} />
        ))}
      </div>
      <h2>Ngày nghỉ, ngày làm bù</h2>
      <DaysTable calendar={calendar} mayEdit={mayEdit} />
      <h2>Nghỉ do thiên tai, sự cố</h2>
      <ClosuresTable calendar={calendar} mayEdit={mayEdit} />
      <TakenBack calendar={calendar} />
    </Layout>
  );
}

function YearStatus({ calendar, mayEdit }: { calendar: CalendarOfYear; mayEdit: boolean }) {
  const { year, status, settled } = calendar;
  const by = settled && ` (${settled.by}, ${formatInstant(settled.at)})`;
  return (
    <>
      {status === 'confirmed' ? (
        <p>
          Lịch năm {year} đã được xác nhận{by}.
        </p>
      ) : (
        <Heed>
          {status === 'missing'
            ? `Chưa có dữ liệu riêng của năm ${year}: mới chỉ tính các ngày lễ cố định.`
            : `Lịch năm ${year} là dự kiến, chưa được xác nhận${by ?? ''}.`}{' '}
          Hãy đối chiếu với quyết định, thông báo của cấp có thẩm quyền, sửa cho đúng rồi xác nhận.
        </Heed>
      )}
      {mayEdit && (
        <form method="post" action={links.calendarAct('nam')} class="mb-3">
          <input type="hidden" name="nam" value={year} />
          {status !== 'confirmed' && <input type="hidden" name="confirmed" value="1" />}
          <button type="submit" class={`btn btn-${status === 'confirmed' ? 'quiet' : 'primary'}`}>
            {status === 'confirmed' ? 'Bỏ xác nhận' : 'Xác nhận'} lịch năm {year}
          </button>
        </form>
      )}
    </>
  );
}

/** What the months show of each day; a closure of some units only where the office itself works. */
function marksOf({ days, closures }: CalendarOfYear): Map<string, DayMark> {
  const marks = new Map<string, DayMark>();
  for (const { fromDay, toDay, units, reason, removed } of closures)
    if (units && !removed)
      for (let on = fromDay; !isBefore(toDay, on); on = on.add({ days: 1 })) {
        const known = marks.get(on.toString())?.name;
        const name = `${unitsWords(units)} nghỉ, ${reason}`;
        marks.set(on.toString(), { kind: 'local', name: known ? `${known}; ${name}` : name });
      }
  for (const { day, kind, name } of days) marks.set(day.toString(), { kind, name });
  return marks;
}
