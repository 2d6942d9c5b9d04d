import type { ComponentChildren } from 'preact';
import type { LateUnit } from '../../domain/late-units.js';
import type { Unit } from '../../people/unit.entity.js';
import type { Late } from '../../reports/reports.service.js';
import { links, withQuery } from '../links.js';
import { LateDue, LateReason, LateReminded, LateTask } from './late-facts.js';

interface LateUnitsProps {
  units: readonly LateUnit<Late>[];
  committee: string | undefined;
  /** The number of the first row, where all rows are shown and the meeting refers to them by number. */
  from?: number;
  /** What can be done with a row. */
  acts?: (late: Late) => ComponentChildren;
}

/**
 * What is overdue, unit by unit: by how much, how often the unit was reminded, the reason it gave, both last days: the
 * columns of the official list (domain.md 2, form 1), whose column of units is the rows between.
 */
export function LateUnits({ units, committee, from, acts }: LateUnitsProps) {
  const columns = from === undefined ? 5 : 6;
  let number = from;
  return (
    <div class="sheet table-sheet">
      <table class={`table stacks late-table ${from === undefined ? 'brief' : ''}`}>
        <thead>
          <tr>
            {from !== undefined && <th scope="col">STT</th>}
            <th scope="col">Nhiệm vụ</th>
            <th scope="col">Hạn</th>
            <th scope="col" class="number">
              Chậm (ngày)
            </th>
            <th scope="col" class="number">
              Đã nhắc
            </th>
            <th scope="col">Lý do đơn vị nêu</th>
          </tr>
        </thead>
        {units.map(({ shown, more, daysLate }) => {
          const { unit, request } = shown[0]!.assignment;
          const all = shown.length + more;
          return (
            <tbody>
              <tr>
                <th scope="rowgroup" colSpan={columns} class="unit-row">
                  {unit.name}: {request ? `${all} đề nghị` : `${all} việc, chậm nhất ${daysLate} ngày`}
                  {more > 0 && (
                    <>
                      {' '}
                      · <a href={ofUnit(unit, committee)}>xem cả {all} việc</a>
                    </>
                  )}
                </th>
              </tr>
              {shown.map((each) => (
                <Row late={each} number={number === undefined ? undefined : number++}>
                  {acts?.(each)}
                </Row>
              ))}
              {more > 0 && (
                <tr>
                  <td colSpan={columns}>
                    và <a href={ofUnit(unit, committee)}>{more} việc quá hạn khác của đơn vị này</a>
                  </td>
                </tr>
              )}
            </tbody>
          );
        })}
      </table>
    </div>
  );
}

function ofUnit({ code }: Unit, committee: string | undefined): string {
  return withQuery(links.register, { don_vi: code, trang_thai: 'overdue', ban: committee });
}

interface RowProps {
  late: Late;
  number: number | undefined;
  children: ComponentChildren;
}

function Row({ late, number, children }: RowProps) {
  return (
    <tr>
      {number !== undefined && <td class="number wide-only">{number}</td>}
      <td class="task-cell">
        <LateTask late={late} />
        {children}
      </td>
      <td data-label="Hạn">
        <LateDue late={late} />
      </td>
      <td class={late.assignment.request ? 'number' : 'number due-late'} data-label="Chậm (ngày)">
        {late.daysLate}
      </td>
      <td class="number nowrap" data-label="Đã nhắc">
        <LateReminded late={late} />
      </td>
      <td class="reason-cell" data-label="Lý do đơn vị nêu">
        <LateReason late={late} />
      </td>
    </tr>
  );
}
