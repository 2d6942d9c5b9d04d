import type { Principal } from '../../access/principal.js';
import type { Assignment } from '../../assignments/assignment.entity.js';
import type { Refusal } from '../../platform/refusal.js';
import { moveKey } from '../../staff/hand-over.service.js';
import type { PersonFile } from '../../staff/person-file.js';
import type { Form } from '../form.js';
import { Layout } from '../layout.js';
import { links } from '../links.js';
import { DayField, TextField } from '../parts/field.js';
import { Mistakes } from '../parts/messages.js';
import { OpenWork } from '../parts/open-work.js';
import { postWords } from '../parts/person-facts.js';
import { StaffTabs } from '../parts/staff-tabs.js';

const LABELS = {
  lastDay: 'Ngày cuối giữ chức vụ',
  successor: 'Thư điện tử của người kế nhiệm',
  name: 'Họ và tên',
  position: 'Chức vụ mới',
} as const;

interface HandOverProps {
  who: Principal;
  file: PersonFile;
  work: { count: number; shown: readonly Assignment[] };
  /** `YYYY-MM-DD` */
  today: string;
  typed?: Form;
  refusal?: Refusal;
}

/** Who leaves, on which day, and who takes over what. */
export function HandOverPage({ who, file, work, today, typed, refusal }: HandOverProps) {
  const { person, posts } = file;
  const field = (name: keyof typeof LABELS) => ({
    ...{ name, label: LABELS[name], refusal, value: typed?.text(name) },
  });
  const chosen = typed?.all('moves');
  return (
    <Layout title={`Bàn giao của ${person.name}`} who={who} place={links.people}>
      <StaffTabs who={who} current="people" />
      <h1>Bàn giao của {person.name}</h1>
      <p class="lead-in">
        {person.position}, {person.unit.name}. Từ lúc lưu, người kế nhiệm giữ các vai trò được chọn và nhận cả
        những tin chưa gửi; đường dẫn, phiên đăng nhập và mã chương trình của {person.name} hết hiệu lực.
      </p>
      <Mistakes refusal={refusal} labels={LABELS} />
      <form class="sheet" method="post" action={links.personAct(person.id, 'ban-giao')}>
        <div class="draft-grid">
          <DayField {...field('lastDay')} value={typed?.text('lastDay') ?? today} required />
          <TextField {...field('successor')} type="email" required autocomplete="off" />
          <TextField {...field('name')} hint="Chỉ khi người ấy chưa có trong hệ thống." autocomplete="off" />
          <TextField {...field('position')} hint="Để trống: giữ chức vụ hiện có." autocomplete="off" />
        </div>
        <fieldset class="mb-3">
          <legend class="fs-6 fw-semibold">Vai trò được chuyển</legend>
          {posts.length === 0 && <p class="soft">Người này không giữ vai trò nào; lưu để ghi ngày cuối.</p>}
          {posts.map((post, at) => (
            <div class="tick">
              <input
                type="checkbox"
                id={`moves-${at}`}
                name="moves"
                value={moveKey(post)}
                checked={chosen?.includes(moveKey(post)) ?? true}
              />
              <label for={`moves-${at}`}>{postWords(post)}</label>
            </div>
          ))}
        </fieldset>
        <button class="btn btn-primary" type="submit">
          Lưu bàn giao
        </button>
      </form>
      <OpenWork {...work} />
    </Layout>
  );
}
