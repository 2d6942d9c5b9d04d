import type { Principal } from '../../access/principal.js';
import type { Assignment } from '../../assignments/assignment.entity.js';
import type { Meant, Urging } from '../../assignments/urging.service.js';
import type { Refusal } from '../../platform/refusal.js';
import type { Form } from '../form.js';
import { Layout } from '../layout.js';
import { links, withQuery } from '../links.js';
import { AssignmentRows } from '../parts/assignment-rows.js';
import { conclusionName } from '../parts/conclusion-head.js';
import { Due, type Present } from '../parts/due.js';
import { AreaField } from '../parts/field.js';
import { Empty, Mistakes } from '../parts/messages.js';
import { Tabs } from '../parts/tabs.js';

const TEXT_LABEL = 'Nội dung đôn đốc';

/** So many of each list are shown; nobody reads through more of them before urging. */
export const SHOWN = 100;

type Kind = 'overdue' | 'open';

interface UrgingProps {
  who: Principal;
  typed: Form;
  refusal: Refusal | undefined;
  state: Kind;
  urgings: Record<Kind, Urging>;
  /** The first `SHOWN` of both lists, by id. */
  rows: ReadonlyMap<number, Assignment>;
  present: Present;
}

const KINDS: Readonly<Record<Kind, { name: string; value: string | undefined }>> = {
  overdue: { name: 'Việc quá hạn', value: undefined },
  open: { name: 'Mọi việc đang làm', value: 'dang-lam' },
};

/** Whom urging now would reach and whom it would leave out, before anything is sent. */
export function UrgingPage({ who, typed, refusal, state, urgings, rows, present }: UrgingProps) {
  const { urged, left } = urgings[state];
  const shown = <Row extends Meant>(list: readonly Row[]) =>
    list.slice(0, SHOWN).flatMap((row) => {
      const assignment = rows.get(row.id);
      return assignment ? [{ ...row, assignment }] : [];
    });
  const asked = {
    ket_luan: typed.number('ket_luan'),
    nhiem_vu: typed.number('nhiem_vu'),
    ve: typed.text('ve'),
  };
  return (
    <Layout title="Đôn đốc" who={who} place={links.overdue}>
      <h1>Đôn đốc</h1>
      <Scope asked={asked} some={rows.get((urged[0] ?? left[0])?.id ?? 0)} />
      <Mistakes refusal={refusal} labels={{ text: TEXT_LABEL }} />
      <Tabs
        label="Chọn việc"
        tabs={(Object.keys(KINDS) as Kind[]).map((each) => ({
          to: withQuery(links.urging, { ...asked, viec: KINDS[each].value }),
          name: KINDS[each].name,
          count: urgings[each].urged.length,
          current: each === state,
        }))}
      />
      {urged.length === 0 ? (
        <Empty>Lúc này không có việc nào cần đôn đốc.</Empty>
      ) : (
        <form method="post" action={links.urging} class="sheet">
          {Object.entries({ ...asked, viec: KINDS[state].value }).map(
            ([name, value]) => value !== undefined && <input type="hidden" name={name} value={value} />,
          )}
          <p>
            Người đứng đầu <strong>{unitsOf(urged)} đơn vị</strong> được đôn đốc{' '}
            <strong>{urged.length} việc</strong>, mỗi người nhận một tin.
          </p>
          <AreaField
            name="text"
            label={`${TEXT_LABEL} (nếu có)`}
            rows={3}
            refusal={refusal}
            value={typed.text('text')}
          />
          <button class="btn btn-primary" type="submit">
            Đôn đốc {urged.length} việc
          </button>
        </form>
      )}
      {urged.length > 0 && (
        <AssignmentRows
          name="Được đôn đốc"
          total={urged.length}
          rows={shown(urged).map(({ assignment }) => ({
            assignment,
            said: <Due facts={assignment} present={present} />,
          }))}
        />
      )}
      {left.length > 0 && (
        <AssignmentRows
          name="Không đôn đốc lần này"
          total={left.length}
          rows={shown(left).map(({ assignment, reason }) => ({ assignment, said: reason }))}
        />
      )}
    </Layout>
  );
}

function Scope(props: {
  asked: { ket_luan?: number | undefined; nhiem_vu?: number | undefined };
  some?: Assignment | undefined;
}) {
  const { asked, some } = props;
  if (!asked.ket_luan && !asked.nhiem_vu)
    return <p class="lead-in">Việc của mọi Ban Chỉ đạo mà Ông/Bà theo dõi.</p>;
  if (!some) return null;
  const { conclusion, task } = some.directive;
  return <p class="lead-in">{asked.nhiem_vu ? task : `Theo ${conclusionName(conclusion)}`}</p>;
}

function unitsOf(assignments: readonly Meant[]): number {
  return new Set(assignments.map(({ unitId }) => unitId)).size;
}
