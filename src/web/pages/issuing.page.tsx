import type { Principal } from '../../access/principal.js';
import type { Refusal } from '../../platform/refusal.js';
import { Layout } from '../layout.js';
import { links } from '../links.js';
import { ConclusionHead } from '../parts/conclusion-head.js';
import { Heed, Mistakes } from '../parts/messages.js';
import type { Outlook } from '../review.js';

/** What issuing would do, before it is done: who owes how much, who is told, and what stays behind. */
export function IssuingPage({
  who,
  outlook,
  refusal,
}: {
  who: Principal;
  outlook: Outlook;
  refusal?: Refusal;
}) {
  const { table, ready, assignments, units } = outlook;
  const { conclusion } = table;
  const told = new Set(units.flatMap((unit) => unit.told.map(({ person }) => person.id)));
  const nobody = units.filter((unit) => unit.told.length === 0);
  return (
    <Layout title="Xem trước khi ban hành" who={who} place={links.conclusions}>
      <ConclusionHead conclusion={conclusion} heading="Xem trước khi ban hành" />
      <Mistakes refusal={refusal} />
      <div class="sheet">
        <p class="fs-5">
          Sẽ giao <strong>{assignments} việc</strong> theo {ready.length} nhiệm vụ cho{' '}
          <strong>{units.length} đơn vị</strong>. <strong>{told.size} người</strong> được báo ngay, mỗi người
          một tin cho cả kết luận.
        </p>
        {!conclusion.number && <Heed>Văn bản chưa có số, ký hiệu; tin gửi đi sẽ chỉ có trích yếu.</Heed>}
        {!conclusion.issuedOn && <Heed>Văn bản chưa có ngày ban hành; thời hạn được tính từ hôm nay.</Heed>}
        {nobody.length > 0 && (
          <Heed>
            Chưa có người nhận ở: {nobody.map(({ name }) => name).join('; ')}. Việc vẫn được giao; thư ký sẽ
            được báo.
          </Heed>
        )}
        <Noted outlook={outlook} />
        <Blocked outlook={outlook} />
        <form method="post" action={links.issuing(conclusion.id)} class="acts">
          <button class="btn btn-primary" type="submit" disabled={ready.length === 0}>
            Ban hành {assignments} việc
          </button>
          <a class="btn btn-quiet" href={links.conclusion(conclusion.id)}>
            Quay lại soát
          </a>
        </form>
      </div>
      <Addressees units={units} />
    </Layout>
  );
}

function Noted({ outlook: { table, ready } }: { outlook: Outlook }) {
  const notes = ready.flatMap(({ id }) => table.resolved.get(id)?.notes ?? []);
  return (
    <>
      {[...new Set(notes)].map((note) => (
        <Heed>{note}</Heed>
      ))}
    </>
  );
}

function Blocked({ outlook }: { outlook: Outlook }) {
  const { table, blocked } = outlook;
  if (blocked.length === 0) return null;
  const numbers = new Map(table.drafts.map((draft, i) => [draft.id, i + 1]));
  return (
    <Heed>
      {blocked.length} dòng chưa rõ đơn vị nên chưa ban hành; các dòng khác không bị chặn:
      <ul class="mb-0">
        {blocked.map((draft) => (
          <li>
            <a href={links.draft(table.conclusion.id, draft.id)}>Dòng {numbers.get(draft.id)}</a>:{' '}
            {table.resolved.get(draft.id)?.reason}
          </li>
        ))}
      </ul>
    </Heed>
  );
}

function Addressees({ units }: { units: Outlook['units'] }) {
  return (
    <div class="sheet table-sheet">
      <table class="table stacks">
        <caption>Đơn vị nhận việc và người được báo</caption>
        <thead>
          <tr>
            <th scope="col">Đơn vị</th>
            <th scope="col" class="number">
              Số việc
            </th>
            <th scope="col">Người được báo</th>
          </tr>
        </thead>
        <tbody>
          {units.map(({ name, assignments, told }) => (
            <tr>
              <th scope="row">{name}</th>
              <td class="number" data-label="Số việc">
                {assignments}
              </td>
              <td data-label="Người được báo">
                {told.length === 0 && <span class="due-late">Chưa có người nhận</span>}
                {told
                  .map(
                    ({ person, insteadOf }) =>
                      `${person.name}${insteadOf ? ` (thay ${insteadOf.name})` : ''}`,
                  )
                  .join('; ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
