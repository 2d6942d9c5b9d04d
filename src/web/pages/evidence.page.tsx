import type { Principal } from '../../access/principal.js';
import { day, formatDay, formatInstant } from '../../domain/day.js';
import type { ChannelName } from '../../channels/channel.js';
import { channelTitle } from '../../notifications/log/attempt-words.js';
import {
  type EvidenceCheck,
  type EvidenceFile,
  type KeptEvidence,
  MOST_LINES,
} from '../../notifications/evidence/evidence.service.js';
import type { Committee } from '../../people/committee.entity.js';
import type { Refusal } from '../../platform/refusal.js';
import type { Form } from '../form.js';
import { Layout } from '../layout.js';
import { links } from '../links.js';
import { CRITERIA } from '../log-criteria.js';
import { Checked } from '../parts/evidence-check.js';
import { CriteriaFields } from '../parts/log-filters.js';
import { DoneMessage, Empty, Mistakes } from '../parts/messages.js';

interface ListProps {
  who: Principal;
  typed: Form;
  refusal?: Refusal | undefined;
  committees: readonly Committee[];
  kept: readonly KeptEvidence[];
}

/** Making an export, and those that were made. */
export function EvidenceListPage({ who, typed, refusal, committees, kept }: ListProps) {
  return (
    <Layout title="Bằng chứng gửi tin" who={who} place={links.log}>
      <h1>Bằng chứng gửi tin</h1>
      <p class="lead-in">
        Ai đã được báo gì, khi nào, qua đâu, với biên nhận nào. Mỗi bản xuất được lưu cùng mã SHA-256, nên về
        sau thấy được nhật ký có bị sửa hay không. Mỗi bản nhiều nhất {MOST_LINES.toLocaleString('vi')} dòng.
      </p>
      <Mistakes refusal={refusal} labels={CRITERIA} />
      <form
        class="sheet filters screen-only"
        method="post"
        action={links.evidenceList}
        data-busy="Đang xuất…"
      >
        <CriteriaFields {...{ typed, refusal, committees }} office />
        <button class="btn btn-primary" type="submit">
          Xuất và lưu
        </button>
      </form>
      <h2>Đã xuất</h2>
      {kept.length === 0 ? (
        <Empty>Chưa có bản xuất nào.</Empty>
      ) : (
        <Kept kept={kept} committees={committees} />
      )}
    </Layout>
  );
}

function Kept({ kept, committees }: Pick<ListProps, 'kept' | 'committees'>) {
  return (
    <div class="sheet table-sheet">
      <table class="table stacks">
        <thead>
          <tr>
            <th scope="col">Bản xuất</th>
            <th scope="col">Người xuất</th>
            <th scope="col">Phạm vi</th>
            <th scope="col">Số dòng</th>
          </tr>
        </thead>
        <tbody>
          {kept.map(({ evidence, by }) => (
            <tr>
              <th scope="row">
                <a href={links.evidence(evidence.id)}>Bản số {evidence.id}</a>
                <div class="soft small fw-normal">{formatInstant(evidence.at)}</div>
              </th>
              <td data-label="Người xuất">{by}</td>
              <td data-label="Phạm vi" class="words">
                {scopeOf(evidence.filter, committees)}
              </td>
              <td data-label="Số dòng">{evidence.lines}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface FileProps {
  who: Principal;
  file: EvidenceFile;
  committees: readonly Committee[];
  check?: EvidenceCheck | undefined;
  done?: string | undefined;
}

/** One export: what it holds, its files, and whether the log still says the same. */
export function EvidencePage({ who, file, committees, check, done }: FileProps) {
  const { evidence, by } = file;
  return (
    <Layout title={`Bản xuất số ${evidence.id}`} who={who} place={links.log}>
      <DoneMessage done={done} />
      <h1>Bản xuất số {evidence.id}</h1>
      {check && <Checked {...check} />}
      <div class="sheet">
        <dl class="facts">
          <dt>Lúc xuất</dt>
          <dd>{formatInstant(evidence.at)}</dd>
          <dt>Người xuất</dt>
          <dd>{by}</dd>
          <dt>Phạm vi</dt>
          <dd class="words">{scopeOf(evidence.filter, committees)}</dd>
          <dt>Số dòng</dt>
          <dd>{evidence.lines}</dd>
          <dt>SHA-256</dt>
          <dd class="words">{evidence.digest}</dd>
        </dl>
      </div>
      <div class="tools screen-only mb-3">
        <a class="btn btn-primary" href={`${links.evidence(evidence.id)}?kiem_tra=1`}>
          Kiểm tra lại
        </a>
        {[
          ['xlsx', 'Tải tệp Excel'],
          ['csv', 'Tải tệp CSV'],
          ['txt', 'Tải bản gốc'],
        ].map(([format, name]) => (
          <a class="btn btn-quiet" href={links.evidenceFile(evidence.id, format!)}>
            {name}
          </a>
        ))}
      </div>
      <p class="soft small">
        SHA-256 tính trên bản gốc (tệp .txt): bất kỳ ai có tệp ấy đều tính lại được. “Kiểm tra lại” so từng
        dòng với nhật ký hiện nay; những gì ghi thêm về sau không tính là thay đổi.
      </p>
      <p>
        <a href={links.evidenceList}>Các bản xuất</a>
      </p>
    </Layout>
  );
}

/** The filter in words; everything where nothing was narrowed. */
function scopeOf(filter: EvidenceFile['evidence']['filter'], committees: readonly Committee[]): string {
  const parts = Object.entries(CRITERIA).flatMap(([name, label]) => {
    const value = filter[name as keyof typeof CRITERIA];
    return value === undefined ? [] : [`${label}: ${inWords(name, String(value), committees)}`];
  });
  return parts.join('; ') || 'mọi tin';
}

function inWords(name: string, value: string, committees: readonly Committee[]): string {
  if (name === 'from' || name === 'to') return formatDay(day(value));
  if (name === 'committee') return committees.find(({ code }) => code === value)?.name ?? value;
  return name === 'channel' ? channelTitle(value as ChannelName) : value;
}
