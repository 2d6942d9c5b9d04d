import { grouped } from './grouping.js';

/** A late unit's rows that are shown, and how many more it has. */
export interface LateUnit<Row> {
  unitId: number;
  shown: Row[];
  more: number;
  daysLate: number;
}

/** The late units that are shown, the heaviest first, and how many units and rows are left out. */
export interface LateUnits<Row> {
  units: LateUnit<Row>[];
  moreUnits: number;
  moreRows: number;
}

/** As many rows as two sheets of paper hold. */
const ALL = 24;
const UNITS = 10;
const ROWS = 2;

/**
 * What of a list of overdue assignments a chair reads in two minutes: everything while it is short; of a long one the
 * units with the most overdue assignments, of each the longest overdue.
 */
export function lateUnits<Row extends { unitId: number; daysLate: number }>(
  rows: readonly Row[],
): LateUnits<Row> {
  const short = rows.length <= ALL;
  const units = [...grouped(rows, ({ unitId }) => unitId)].map(([unitId, own]): LateUnit<Row> => {
    const shown = own.toSorted((a, b) => b.daysLate - a.daysLate).slice(0, short ? ALL : ROWS);
    return { unitId, shown, more: own.length - shown.length, daysLate: shown[0]!.daysLate };
  });
  const weight = ({ shown, more }: LateUnit<Row>) => shown.length + more;
  const heaviest = units.toSorted((a, b) => weight(b) - weight(a) || b.daysLate - a.daysLate);
  const left = short ? [] : heaviest.slice(UNITS);
  return {
    units: short ? heaviest : heaviest.slice(0, UNITS),
    moreUnits: left.length,
    moreRows: left.reduce((sum, unit) => sum + weight(unit), 0),
  };
}
