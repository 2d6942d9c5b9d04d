import type { UnsettledYear } from '../../domain/calendar-year.js';
import { links, withQuery } from '../links.js';
import { Heed } from './messages.js';

/** The years whose calendar has still to be compared with the decisions. */
export function UnsettledYears({ years }: { years: readonly UnsettledYear[] }) {
  return (
    <>
      {years.map(({ year, status }) => (
        <Heed>
          {status === 'missing'
            ? `Chưa có lịch làm việc năm ${year}.`
            : `Lịch làm việc năm ${year} mới là dự kiến, chưa được xác nhận.`}{' '}
          <a href={withQuery(links.calendar, { nam: year })}>Đối chiếu và xác nhận lịch năm {year}</a>
        </Heed>
      ))}
    </>
  );
}
