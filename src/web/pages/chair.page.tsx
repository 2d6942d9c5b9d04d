import type { Principal } from '../../access/principal.js';
import type { OfficialClass } from '../../domain/four-classes.js';
import { type Period, spanName } from '../../domain/period.js';
import type { Committee } from '../../people/committee.entity.js';
import type { ChairSheet } from '../../reports/chair.service.js';
import { Layout } from '../layout.js';
import { links, withQuery } from '../links.js';
import { ChairFigures } from '../parts/chair-figures.js';
import { summed } from '../parts/class-table.js';
import type { Present } from '../parts/due.js';
import { ExtensionRequests } from '../parts/extension-requests.js';
import { LateUnits } from '../parts/late-units.js';
import { DoneMessage, Empty } from '../parts/messages.js';
import { periodKey } from '../parts/period-choice.js';
import { PrintButton } from '../parts/print-button.js';
import { RemarkForm } from '../parts/remark-form.js';
import { ReportFoot } from '../parts/report-foot.js';
import { SoonTable } from '../parts/soon-table.js';
import { Tabs } from '../parts/tabs.js';

export interface ChairProps {
  who: Principal;
  committees: readonly Committee[];
  chosen: Committee | undefined;
  period: Period;
  sheet: ChairSheet;
  present: Present;
  statement: string;
  policy: string;
  done: string | undefined;
}

/** As many requests as are decided on here; the others stand on a page of their own. */
const DECIDED_HERE = 5;

/** What the chair needs before a meeting, on a page that is printed as it stands. */
export function ChairPage(props: ChairProps) {
  const { who, committees, chosen, period, sheet, present, statement, policy, done } = props;
  const { late, extensions, soon } = sheet;
  const here = withQuery(links.chair, { ban: chosen?.code, ky: period === 'month' ? '' : periodKey(period) });
  return (
    <Layout title="Tình hình thực hiện kết luận" who={who} place={links.chair}>
      <div class="d-flex flex-wrap gap-3 align-items-center">
        <h1 class="me-auto mb-0">Tình hình thực hiện kết luận</h1>
        <PrintButton />
      </div>
      <p class="lead-in">
        {(chosen ?? (committees.length === 1 ? committees[0] : undefined))?.name ?? 'Tất cả Ban Chỉ đạo'}.{' '}
        {statement}.
      </p>
      <DoneMessage done={done} />
      {committees.length > 1 && <CommitteeChoice {...props} />}
      <Sums {...props} />
      {extensions.length > 0 && (
        <div class="mb-4">
          <ExtensionRequests asked={extensions.slice(0, DECIDED_HERE)} present={present} back={here} />
          {extensions.length > DECIDED_HERE && (
            <p>
              <a href={links.decisions}>{extensions.length - DECIDED_HERE} đề nghị gia hạn khác</a>
            </p>
          )}
        </div>
      )}
      <section aria-labelledby="qua-han">
        <h2 id="qua-han">Quá hạn, theo đơn vị</h2>
        {late.total === 0 ? (
          <Empty>Không có việc nào quá hạn.</Empty>
        ) : (
          <LateUnits
            units={late.units}
            committee={chosen?.code}
            acts={({ assignment }) => <RemarkForm {...{ assignment, who }} back={here} />}
          />
        )}
        <MoreLate {...props} />
      </section>
      <section aria-labelledby="den-han" class="mt-4">
        <h2 id="den-han">Sắp đến hạn trong tuần</h2>
        <SoonTable soon={soon} until={sheet.until} present={present} />
      </section>
      <ChairFigures {...{ sheet, period, committee: chosen?.code }} name={spanName(period, sheet.span)} />
      <ReportFoot policy={policy} />
    </Layout>
  );
}

function CommitteeChoice({ committees, chosen, period }: ChairProps) {
  const to = (code?: string) => withQuery(links.chair, { ban: code, ky: periodKey(period) });
  return (
    <Tabs
      label="Ban Chỉ đạo"
      tabs={[
        { to: to(), name: 'Tất cả', current: !chosen },
        ...committees.map(({ id, code, name }) => ({ to: to(code), name, current: id === chosen?.id })),
      ]}
    />
  );
}

function Sums({ sheet, period }: ChairProps) {
  const { late, soon, extensions, units } = sheet;
  const { classes } = summed(units);
  const known = units.some(({ before }) => before);
  const then = known ? summed(units.flatMap(({ before }) => before ?? [])).classes : undefined;
  const change = (of: OfficialClass) => then && changeWords(classes[of] - then[of], period);
  return (
    <ul class="counts">
      <Sum
        to="#qua-han"
        n={late.total}
        name={late.total > 0 ? `việc quá hạn của ${late.unitsTotal} đơn vị` : 'việc quá hạn'}
        late
      >
        {change('open-overdue')}
      </Sum>
      <Sum to="#den-han" n={soon.total} name="việc đến hạn trong tuần" />
      {extensions.length > 0 && (
        <Sum to="#gia-han" n={extensions.length} name="đề nghị gia hạn chờ quyết định" />
      )}
      <Sum to="#bon-loai" n={classes['open-in-time']} name="việc đang làm, trong hạn">
        {change('open-in-time')}
      </Sum>
      <Sum
        to="#bon-loai"
        n={classes['completed-on-time'] + classes['completed-late']}
        name="việc đã hoàn thành"
      >
        {classes['completed-late'] > 0 && `trong đó ${classes['completed-late']} quá hạn`}
      </Sum>
    </ul>
  );
}

const PERIOD_WORDS: Readonly<Record<Period, string>> = {
  month: 'kỳ tháng trước',
  quarter: 'kỳ quý trước',
  'half-year': 'kỳ 6 tháng trước',
  year: 'kỳ năm trước',
};

/** `tăng 3 so với cuối kỳ tháng trước`. */
function changeWords(by: number, period: Period): string {
  const change = by === 0 ? 'bằng' : `${by > 0 ? 'tăng' : 'giảm'} ${Math.abs(by)} so với`;
  return `${change} cuối ${PERIOD_WORDS[period]}`;
}

interface SumProps {
  to: string;
  n: number;
  name: string;
  late?: boolean;
  children?: string | false | undefined;
}

function Sum({ to, n, name, late = false, children }: SumProps) {
  return (
    <li class={late && n > 0 ? 'late' : undefined}>
      <a href={to}>
        <strong>{n}</strong> {name}
        {children && <span class="soft small d-block">{children}</span>}
      </a>
    </li>
  );
}

function MoreLate({ sheet: { late }, chosen }: ChairProps) {
  const list = withQuery(links.overdue, { ban: chosen?.code });
  return (
    <p class="mt-2">
      {late.moreUnits > 0 && `Còn ${late.moreRows} việc quá hạn của ${late.moreUnits} đơn vị khác. `}
      {late.requests > 0 && `${late.requests} đề nghị quá ngày mong muốn được theo dõi riêng. `}
      {late.total + late.requests > 0 && (
        <a class="screen-only" href={list}>
          Danh sách đầy đủ
        </a>
      )}
    </p>
  );
}
