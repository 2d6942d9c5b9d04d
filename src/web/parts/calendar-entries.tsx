import { type Day, formatDayLong, formatInstant } from '../../domain/day.js';
import type { CalendarOfYear, ClosureEntry, DayEntry, Trace } from '../../rules/calendar-view.js';
import { kindWords, spanWords, unitsWords } from '../calendar-words.js';
import { links } from '../links.js';
import { DayField } from './field.js';
import { Empty } from './messages.js';

interface Row {
  day: Day;
  kind: DayEntry['kind'];
  name: string;
  /** The entry of a secretariat; undefined for what was published. */
  entry?: DayEntry;
}

interface Props {
  calendar: CalendarOfYear;
  /** Whether the reader may take entries back. */
  mayEdit: boolean;
}

/** The days that differ from the plain week: which, why, and on whose word. */
export function DaysTable({ calendar, mayEdit }: Props) {
  const rows = rowsOf(calendar);
  if (rows.length === 0) return <Empty>Chưa có ngày nghỉ, ngày làm bù nào trong năm này.</Empty>;
  const published = calendar.status === 'confirmed' ? 'Lịch đã công bố' : 'Dự kiến, chờ quyết định';
  return (
    <div class="sheet table-sheet">
      <table class="table stacks">
        <thead>
          <tr>
            <th scope="col">Ngày</th>
            <th scope="col">Là</th>
            <th scope="col">Lý do, căn cứ</th>
            <th scope="col">Nguồn</th>
            {mayEdit && <ActColumn />}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ day, kind, name, entry }) => (
            <tr>
              <th scope="row">{formatDayLong(day)}</th>
              <td data-label="Là">{kindWords(kind)}</td>
              <td data-label="Lý do, căn cứ">{name}</td>
              <td data-label="Nguồn">{entry ? traceWords(entry.added) : published}</td>
              {mayEdit && (
                <td>
                  {entry && (
                    <TakeBack act="bo-ngay" id={entry.id} year={calendar.year} on={formatDayLong(day)} />
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The closures that hold, each to be ended early or taken back. */
export function ClosuresTable({ calendar, mayEdit }: Props) {
  const closures = calendar.closures.filter(({ removed }) => !removed);
  if (closures.length === 0) return <Empty>Không có đợt nghỉ do thiên tai, sự cố nào trong năm này.</Empty>;
  return (
    <div class="sheet table-sheet">
      <table class="table stacks">
        <thead>
          <tr>
            <th scope="col">Đợt nghỉ</th>
            <th scope="col">Đơn vị</th>
            <th scope="col">Lý do</th>
            <th scope="col">Người nhập</th>
            {mayEdit && <ActColumn />}
          </tr>
        </thead>
        <tbody>
          {closures.map((closure) => (
            <tr>
              <th scope="row">{spanWords(closure)}</th>
              <td data-label="Đơn vị">{closure.units ? unitsWords(closure.units) : 'Tất cả các đơn vị'}</td>
              <td data-label="Lý do">{closure.reason}</td>
              <td data-label="Người nhập">{traceWords(closure.added)}</td>
              {mayEdit && (
                <td>
                  <Reopen closure={closure} year={calendar.year} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What no longer holds: nothing in the calendar is deleted. */
export function TakenBack({ calendar }: Pick<Props, 'calendar'>) {
  const days = calendar.entries.map((each) => ({
    ...each,
    words: `${formatDayLong(each.day)}: ${kindWords(each.kind)} – ${each.name}`,
  }));
  const closures = calendar.closures.map((each) => ({
    ...each,
    words: `Nghỉ ${spanWords(each)} (${each.units ? unitsWords(each.units) : 'tất cả các đơn vị'}): ${each.reason}`,
  }));
  const rows = [...days, ...closures].flatMap(({ words, added, removed }) =>
    removed ? [{ words, added, removed }] : [],
  );
  if (rows.length === 0) return null;
  return (
    <details class="fold">
      <summary>Mục đã bỏ ({rows.length})</summary>
      <ul>
        {rows.map(({ words, added, removed }) => (
          <li>
            {words}{' '}
            <span class="soft">
              (nhập: {traceWords(added)}; bỏ: {traceWords(removed)})
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function ActColumn() {
  return (
    <th scope="col">
      <span class="visually-hidden">Thao tác</span>
    </th>
  );
}

function TakeBack({ act, id, year, on }: { act: string; id: number; year: number; on: string }) {
  return (
    <form method="post" action={links.calendarAct(act)}>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="nam" value={year} />
      <button type="submit" class="btn btn-quiet">
        Bỏ<span class="visually-hidden"> {on}</span>
      </button>
    </form>
  );
}

function Reopen({ closure, year }: { closure: ClosureEntry; year: number }) {
  const { id, fromDay, toDay } = closure;
  return (
    <>
      {!fromDay.equals(toDay) && (
        <form method="post" action={links.calendarAct('mo-lai')} class="filters">
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="nam" value={year} />
          <DayField name="lastDay" prefix={`mo-lai-${id}-`} label="Nghỉ đến hết ngày" required />
          <button type="submit" class="btn btn-quiet">
            Kết thúc sớm
          </button>
        </form>
      )}
      <TakeBack act="mo-lai" id={id} year={year} on={`đợt nghỉ ${spanWords(closure)}`} />
    </>
  );
}

function rowsOf({ days, entries }: CalendarOfYear): Row[] {
  const rows = new Map<string, Row>();
  for (const { day, kind, name } of days)
    if (kind !== 'closed')
      rows.set(day.toString(), { day, kind: kind === 'working' ? 'working' : 'off', name });
  for (const entry of entries) if (!entry.removed) rows.set(entry.day.toString(), { ...entry, entry });
  return [...rows.values()].sort((a, b) => (a.day.toString() < b.day.toString() ? -1 : 1));
}

function traceWords({ by, at }: Trace): string {
  return `${by}, ${formatInstant(at)}`;
}
