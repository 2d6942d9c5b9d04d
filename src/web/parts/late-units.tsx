import type { ComponentChildren } from 'preact';
import type { Unit } from '../../people/unit.entity.js';
import type { LateSheet } from '../../reports/chair.service.js';
import type { Late } from '../../reports/reports.service.js';
import { links, withQuery } from '../links.js';
import { LateDue, LateReason, LateReminded, LateTask, LateHeads } from './late-facts.js';

interface LateUnitsProps {
  late: LateSheet;
  committee: string | undefined;
  /** What can be done with a row. */
  acts: (late: Late) => ComponentChildren;
}

/** What is overdue, unit by unit: by how much, how often the unit was reminded, the reason it gave, both last days. */
export function LateUnits({ late, committee, acts }: LateUnitsProps) {
  return (
    <div class="sheet table-sheet">
      <table class="table stacks brief">
        <thead>
          <tr>
            <th scope="col">Nhiệm vụ</th>
            <LateHeads />
          </tr>
        </thead>
        {late.units.map(({ shown, more, daysLate }) => {
          const { unit } = shown[0]!.assignment;
          return (
            <tbody>
              <tr>
                <th scope="rowgroup" colSpan={5} class="unit-row">
                  {unit.name}: {shown.length + more} việc, chậm nhất {daysLate} ngày
                  {more > 0 && (
                    <>
                      {' '}
                      · <a href={ofUnit(unit, committee)}>xem cả {shown.length + more} việc</a>
                    </>
                  )}
                </th>
              </tr>
              {shown.map((each) => (
                <Row late={each}>{acts(each)}</Row>
              ))}
              {more > 0 && (
                <tr>
                  <td colSpan={5}>
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

function Row({ late, children }: { late: Late; children: ComponentChildren }) {
  return (
    <tr>
      <td class="task-cell">
        <LateTask late={late} />
        {children}
      </td>
      <td data-label="Hạn">
        <LateDue late={late} />
      </td>
      <td class="number due-late" data-label="Chậm (ngày)">
        {late.daysLate}
      </td>
      <td class="number nowrap" data-label="Đã nhắc">
        <LateReminded late={late} />
      </td>
      <td data-label="Lý do đơn vị nêu">
        <LateReason late={late} />
      </td>
    </tr>
  );
}
