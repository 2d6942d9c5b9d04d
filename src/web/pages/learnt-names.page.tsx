import type { Principal } from '../../access/principal.js';
import { formatInstant } from '../../domain/day.js';
import type { LearntMeaning } from '../../people/learnt-names.js';
import type { Refusal } from '../../platform/refusal.js';
import type { Form } from '../form.js';
import { Layout } from '../layout.js';
import { links } from '../links.js';
import { ActButton } from '../parts/act-button.js';
import { TextField } from '../parts/field.js';
import { KnownNames } from '../parts/known-names.js';
import { DoneMessage, Empty, Mistakes } from '../parts/messages.js';

interface Props {
  who: Principal;
  learnt: readonly LearntMeaning[];
  known: readonly string[];
  done?: string | undefined;
  typed?: Form;
  refusal?: Refusal;
}

const LABELS = { name: 'Cách gọi trong văn bản', unit: 'Đơn vị hoặc nhóm' } as const;

/** Which names of documents were learnt for which unit, by whom and when; each can be taken off. */
export function LearntNamesPage({ who, learnt, known, done, typed, refusal }: Props) {
  const field = (name: keyof typeof LABELS) => ({
    name,
    label: LABELS[name],
    refusal,
    value: typed?.text(name),
    required: true,
  });
  return (
    <Layout title="Cách gọi đơn vị đã ghi nhớ" who={who} place={links.conclusions}>
      <h1>Cách gọi đơn vị đã ghi nhớ</h1>
      <p class="lead-in">
        Văn bản ghi một cách gọi dưới đây thì hệ thống hiểu là đơn vị bên cạnh, ở mọi Ban Chỉ đạo. Bỏ một cách
        gọi không thay đổi việc đã giao.
      </p>
      <DoneMessage done={done} />
      <Mistakes refusal={refusal} labels={LABELS} />
      {learnt.length === 0 ? (
        <Empty>Chưa ghi nhớ cách gọi nào. Khi soát dự thảo, hãy chọn đơn vị và đánh dấu “Ghi nhớ”.</Empty>
      ) : (
        <LearntTable learnt={learnt} />
      )}
      <form class="sheet" method="post" action={links.learntNames}>
        <h2>Thêm cách gọi</h2>
        <div class="draft-grid">
          <TextField {...field('name')} />
          <TextField {...field('unit')} list="ten-don-vi" />
        </div>
        <button class="btn btn-primary" type="submit">
          Ghi nhớ
        </button>
      </form>
      <KnownNames names={known} />
    </Layout>
  );
}

function LearntTable({ learnt }: Pick<Props, 'learnt'>) {
  return (
    <div class="sheet table-sheet">
      <table class="table stacks">
        <thead>
          <tr>
            <th scope="col">{LABELS.name}</th>
            <th scope="col">{LABELS.unit}</th>
            <th scope="col">Người ghi nhớ</th>
            <th scope="col">
              <span class="visually-hidden">Bỏ</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {learnt.map(({ id, name, meant, learntBy, learntAt }) => (
            <tr>
              <th scope="row">{name}</th>
              <td data-label={LABELS.unit}>{meant}</td>
              <td data-label="Người ghi nhớ">
                {learntBy}, {formatInstant(learntAt)}
              </td>
              <td>
                <ActButton to={links.forgetName(id)} name="Bỏ" on={name} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
