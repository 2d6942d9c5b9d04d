import type { Principal } from '../../access/principal.js';
import { CHANNEL_WORDS, channelTitle } from '../../notifications/log/attempt-words.js';
import type { Refusal } from '../../platform/refusal.js';
import { Layout } from '../layout.js';
import { links } from '../links.js';
import type { Outlook, Told } from '../outlook.js';
import { ConclusionHead } from '../parts/conclusion-head.js';
import { Heed, Mistakes } from '../parts/messages.js';
import { keeping } from '../review-view.js';
import type { Row } from '../review-row.js';

interface IssuingProps {
  who: Principal;
  outlook: Outlook;
  refusal?: Refusal;
}

/** What issuing would do, before it is done: who owes how much, who is told how, and what stays behind. */
export function IssuingPage({ who, outlook, refusal }: IssuingProps) {
  const { table, ready, blocked, assignments, units, channels, state } = outlook;
  const { conclusion } = table;
  const told = channels.reduce((sum, { people }) => sum + people, 0);
  return (
    <Layout title="Xem trước khi ban hành" who={who} place={links.conclusions}>
      <ConclusionHead conclusion={conclusion} heading="Xem trước khi ban hành" />
      <Mistakes refusal={refusal} />
      <div class="sheet">
        {ready.length === 0 ? (
          <p class="fs-5">
            {blocked.length > 0 ? 'Chưa có dòng nào ban hành được.' : 'Không còn dòng nào để ban hành.'}
          </p>
        ) : (
          <p class="fs-5">
            Sẽ giao <strong>{assignments} việc</strong> theo {ready.length} nhiệm vụ cho{' '}
            <strong>{units.length} đơn vị</strong>. <strong>{told} người</strong> được báo ngay, mỗi người một
            tin cho cả kết luận.
          </p>
        )}
        <HowTold channels={channels} />
        {conclusion.warnings.map(({ message }) => (
          <Heed>{message}</Heed>
        ))}
        {!conclusion.number && <Heed>Văn bản chưa có số, ký hiệu; tin gửi đi sẽ chỉ có trích yếu.</Heed>}
        {!conclusion.issuedOn && (
          <Heed>Văn bản chưa có ngày ban hành; thời hạn tạm tính từ ngày họp hoặc ngày nhập.</Heed>
        )}
        <Concerns outlook={outlook} />
        <form method="post" action={links.issuing(conclusion.id)} class="acts" data-busy="Đang ban hành…">
          <input type="hidden" name="seen" value={state} />
          {ready.length > 0 && (
            <button class="btn btn-primary" type="submit">
              Ban hành {assignments} việc
            </button>
          )}
          {conclusion.status !== 'draft' && (
            <a class="btn btn-quiet" href={links.issued(conclusion.id)}>
              Xem việc đã giao
            </a>
          )}
          <a class="btn btn-quiet" href={links.conclusion(conclusion.id)}>
            Quay lại soát
          </a>
          {ready.length > 0 && (
            <a class="btn btn-quiet" href={links.conclusionSchedule(conclusion.id)}>
              Lịch nhắc nếu ban hành
            </a>
          )}
        </form>
      </div>
      {units.length > 0 && <Addressees units={units} />}
    </Layout>
  );
}

function HowTold({ channels }: { channels: Outlook['channels'] }) {
  return (
    <ul>
      {channels.map(({ name, people, held }) => (
        <li>
          {channelTitle(name)}: {people} người
          {held && <span class="due-soon"> — tin được giữ lại, chưa gửi được: {held}</span>}
        </li>
      ))}
    </ul>
  );
}

function Concerns({ outlook }: { outlook: Outlook }) {
  const { table, ready, blocked, unseen, units } = outlook;
  const nobody = units.filter((unit) => unit.told.length === 0);
  const notes = new Set(ready.flatMap((row) => row.notes));
  const open = table.pieces.filter(({ state }) => state === 'open').length;
  return (
    <>
      {nobody.length > 0 && (
        <Heed>
          Chưa có người nhận ở: {nobody.map(({ name }) => name).join('; ')}. Việc vẫn được giao; thư ký sẽ
          được báo.
        </Heed>
      )}
      {[...notes].map((note) => (
        <Heed>{note}</Heed>
      ))}
      {blocked.length > 0 && (
        <Heed>
          {blocked.length} dòng chưa rõ đơn vị nên chưa ban hành; các dòng khác không bị chặn:
          <Rows rows={blocked} why={({ reason }) => reason ?? ''} />
        </Heed>
      )}
      {unseen.length > 0 && (
        <Heed>
          {unseen.length} dòng cần xem lại mà chưa ai xem; nếu ban hành thì giao như đang ghi:
          <Rows rows={unseen} why={({ draft }) => shortened(draft.task)} />
          <a href={keeping({ onlyDoubtful: true }, links.conclusion(table.conclusion.id))}>
            Xem các dòng này
          </a>
        </Heed>
      )}
      {open > 0 && <Heed>Còn {open} mục của văn bản chưa xem có phát sinh nhiệm vụ không.</Heed>}
    </>
  );
}

function Rows({ rows, why }: { rows: Row[]; why: (row: Row) => string }) {
  return (
    <ul class="mb-0">
      {rows.map((row) => (
        <li>
          <a href={links.draft(row.draft.conclusionId, row.draft.id)}>Dòng {row.number}</a>: {why(row)}
        </li>
      ))}
    </ul>
  );
}

function shortened(task: string): string {
  return task.length > 90 ? `${task.slice(0, 90).trim()} …` : task;
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
                {told.map(named).join('; ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function named({ person, insteadOf, channel }: Told): string {
  return `${person.name}${insteadOf ? ` (thay ${insteadOf.name})` : ''}, ${CHANNEL_WORDS[channel]}`;
}
