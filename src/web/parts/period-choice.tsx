import { type Period, PERIODS } from '../../domain/period.js';
import { withQuery } from '../links.js';
import { Tabs } from './tabs.js';

/** What the periods are called in an address and on a page. */
const NAMES: Readonly<Record<Period, { key: string; name: string }>> = {
  month: { key: 'thang', name: 'Tháng' },
  quarter: { key: 'quy', name: 'Quý' },
  'half-year': { key: '6-thang', name: '6 tháng' },
  year: { key: 'nam', name: 'Năm' },
};

/** The period that an address names; undefined for anything else. */
export function periodNamed(key: string | undefined): Period | undefined {
  return PERIODS.find((period) => NAMES[period].key === key);
}

/** How an address names the period. */
export function periodKey(period: Period | undefined): string | undefined {
  return period && NAMES[period].key;
}

interface PeriodProps {
  address: string;
  query: Record<string, string | undefined>;
  period: Period | undefined;
}

/** Which period before the figures stand beside. */
export function PeriodChoice({ address, query, period }: PeriodProps) {
  return (
    <Tabs
      label="So với cuối kỳ liền trước"
      tabs={PERIODS.map((each) => ({
        to: withQuery(address, { ...query, ky: NAMES[each].key }),
        name: `So với ${NAMES[each].name.toLowerCase()} trước`,
        current: each === period,
      }))}
    />
  );
}
