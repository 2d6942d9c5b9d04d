import type { Principal } from '../../access/principal.js';
import { policyWords } from '../../domain/policy-words.js';
import type { Policy } from '../../domain/rule-book.js';
import type { Committee } from '../../people/committee.entity.js';
import type { Refusal } from '../../platform/refusal.js';
import type { PolicyFile } from '../../rules/policies.service.js';
import type { Form } from '../form.js';
import { Layout } from '../layout.js';
import { links } from '../links.js';
import { DoneMessage, Heed, Mistakes } from '../parts/messages.js';
import { PolicyForm } from '../parts/policy-form.js';
import { PolicyHistory } from '../parts/policy-history.js';
import { POLICY_LABELS } from '../policy-fields.js';

interface PolicyProps {
  who: Principal;
  file: PolicyFile;
  /** How many open assignments go by another policy. */
  others: number;
  done?: string | undefined;
  /** What was typed and not laid down: looked at, or refused. */
  typed?: Form | undefined;
  tried?: Policy | undefined;
  refusal?: Refusal | undefined;
}

/** A committee's ladder and rungs: what holds, in words; the form; who laid down what before. */
export function PolicyPage(props: PolicyProps) {
  const { who, file, others, done, typed, tried, refusal } = props;
  const { committee, policy, asDelivered } = file;
  const [last] = file.applications;
  return (
    <Layout title={`Quy định nhắc: ${committee.name}`} who={who} place={links.policies}>
      <h1>Quy định nhắc</h1>
      <p class="lead-in">
        {committee.name}. Quy định mới chỉ áp dụng cho việc ban hành từ nay; việc đã giao giữ quy định lúc
        giao, trừ khi áp dụng lại ở dưới.
      </p>
      <DoneMessage done={done}>
        {done === 'policy-applied' && last && (
          <span>
            {last.assignments} nhiệm vụ đang mở theo quy định này; lịch nhắc của {last.moved} nhiệm vụ thay
            đổi.
          </span>
        )}
      </DoneMessage>
      <Mistakes refusal={refusal} labels={POLICY_LABELS} />
      <section class="sheet" aria-labelledby="y-nghia">
        <h2 id="y-nghia">{tried ? 'Nếu lưu như đang nhập' : 'Đang áp dụng'}</h2>
        {tried && <Heed>Chưa lưu. Xem lại rồi bấm “Lưu quy định” ở cuối trang.</Heed>}
        <Meaning policy={tried ?? policy} />
        {!tried && asDelivered && <p class="soft small mb-0">Đây là quy định mặc định.</p>}
      </section>
      {others > 0 && <Apply committee={committee} others={others} />}
      <PolicyForm file={file} typed={typed} refusal={refusal} />
      {!asDelivered && (
        <form class="sheet" method="post" action={links.policyAct(committee.code, 'mac-dinh')}>
          <p>Bỏ quy định riêng của Ban, dùng lại quy định mặc định cho việc ban hành từ nay.</p>
          <button class="btn btn-grave" type="submit">
            Trở lại mặc định
          </button>
        </form>
      )}
      <PolicyHistory file={file} />
    </Layout>
  );
}

/** What a policy means, a sentence a line. */
export function Meaning({ policy }: { policy: Policy }) {
  return (
    <ul class="meaning">
      {policyWords(policy).map((sentence) => (
        <li>{sentence}</li>
      ))}
    </ul>
  );
}

function Apply({ committee, others }: { committee: Committee; others: number }) {
  return (
    <form class="sheet" method="post" action={links.policyAct(committee.code, 'ap-dung')}>
      <p>
        {others} nhiệm vụ đang mở còn theo quy định khác với quy định đang áp dụng. Áp dụng thì lịch nhắc của
        chúng được tính lại ngay; tin đã gửi không gửi lại.
      </p>
      <button class="btn btn-grave" type="submit">
        Áp dụng cho {others} nhiệm vụ đang mở
      </button>
    </form>
  );
}

/** The committees whose policies somebody of several may see. */
export function PoliciesPage({ who, committees }: { who: Principal; committees: readonly Committee[] }) {
  return (
    <Layout title="Quy định nhắc" who={who} place={links.policies}>
      <h1>Quy định nhắc</h1>
      <p class="lead-in">Mỗi Ban Chỉ đạo đặt riêng: nhắc khi nào, báo lên ai. Chọn Ban để xem và sửa.</p>
      <ul class="tasks">
        {committees.map(({ code, name }) => (
          <li class="sheet">
            <a href={links.policy(code)}>{name}</a>
          </li>
        ))}
      </ul>
    </Layout>
  );
}
