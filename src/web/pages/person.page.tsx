import type { Principal } from '../../access/principal.js';
import type { Refusal } from '../../platform/refusal.js';
import type { PersonFile } from '../../staff/person-file.js';
import type { Form } from '../form.js';
import { Layout } from '../layout.js';
import { links } from '../links.js';
import { AccountCare } from '../parts/account-care.js';
import { ChangesTable } from '../parts/changes-table.js';
import { DayField, TextField } from '../parts/field.js';
import { DoneMessage, Mistakes } from '../parts/messages.js';
import { PersonFacts } from '../parts/person-facts.js';
import { PERSON_LABELS, PersonFields } from '../parts/person-form.js';
import { StaffTabs } from '../parts/staff-tabs.js';
import { VersionField } from '../parts/version-field.js';

/** What has just been done or tried on this page. */
export interface PersonSaid {
  done?: string | undefined;
  /** Which form was typed into. */
  form?: 'row' | 'contacts' | 'end';
  typed?: Form;
  refusal?: Refusal;
}

interface PersonProps extends PersonSaid {
  who: Principal;
  file: PersonFile;
  units: readonly string[];
}

/** Somebody whom the reader looks after: what is known, what may be changed, and who changed it. */
export function PersonPage(props: PersonProps) {
  const { who, file, done, refusal } = props;
  const { person, reach, changes } = file;
  return (
    <Layout title={person.name} who={who} place={links.people}>
      <StaffTabs who={who} current="people" />
      <h1 class="mb-3">{person.name}</h1>
      <DoneMessage done={done} />
      <Mistakes refusal={refusal} labels={PERSON_LABELS} />
      <section class="sheet" aria-label="Thông tin">
        <PersonFacts {...file} />
      </section>
      {reach === 'all' && (
        <p>
          <a class="btn btn-quiet" href={links.personAct(person.id, 'ban-giao')}>
            Bàn giao cho người kế nhiệm
          </a>
        </p>
      )}
      {reach !== 'all' && (
        <p class="soft">
          Khi người này nghỉ hoặc chuyển công tác, hãy báo quản trị viên để bàn giao cho người kế nhiệm.
        </p>
      )}
      {reach && <AccountCare who={who} {...file} />}
      {reach === 'contacts' && <Contacts {...props} />}
      {reach === 'all' && <Corrections {...props} />}
      <section class="sheet table-sheet" aria-labelledby="lich-su">
        <h2 id="lich-su" class="px-3 pt-3">
          Lịch sử thay đổi
        </h2>
        <div class="px-3 pb-2">
          <ChangesTable changes={changes} />
        </div>
      </section>
    </Layout>
  );
}

function Contacts({ file: { person, version }, form, typed, refusal }: PersonProps) {
  const own = form === 'contacts' ? typed : undefined;
  const field = (name: 'email' | 'phone') => ({
    ...{ name, label: PERSON_LABELS[name], refusal },
    value: own ? own.text(name) : (person[name] ?? undefined),
  });
  return (
    <section class="sheet" aria-labelledby="lien-lac">
      <h2 id="lien-lac">Liên lạc</h2>
      <WhatAnAddressEnds />
      <form method="post" action={links.personAct(person.id, 'lien-lac')}>
        <VersionField version={version} typed={own} refusal={refusal} />
        <div class="draft-grid">
          <TextField {...field('email')} type="email" required autocomplete="off" />
          <TextField {...field('phone')} autocomplete="off" />
        </div>
        <button class="btn btn-primary" type="submit">
          Lưu liên lạc
        </button>
      </form>
    </section>
  );
}

function WhatAnAddressEnds() {
  return (
    <p class="soft">
      Đổi thư điện tử hoặc điện thoại thì đường dẫn trong các tin đã gửi đến địa chỉ cũ không còn dùng được;
      tệp tổ chức cũ còn ghi thư cũ vẫn là người này.
    </p>
  );
}

function Corrections({ file: { person, version }, units, form, typed, refusal }: PersonProps) {
  const ending = form === 'end';
  return (
    <>
      <details class="fold" open={form === 'row'}>
        <summary>Sửa thông tin</summary>
        <form method="post" action={links.person(person.id)}>
          <WhatAnAddressEnds />
          <VersionField version={version} {...(form === 'row' && { typed, refusal })} />
          <PersonFields {...{ person, units, ...(form === 'row' && { typed, refusal }) }} />
          <button class="btn btn-primary mb-3" type="submit">
            Lưu thông tin
          </button>
        </form>
      </details>
      <details class="fold" open={ending}>
        <summary>Thôi giữ chức vụ</summary>
        <form method="post" action={links.personAct(person.id, 'thoi')}>
          <VersionField version={version} {...(ending && { typed, refusal })} />
          <p>
            Sau ngày này người ấy không nhận tin, không đăng nhập được. Để trống để ghi là vẫn công tác. Nếu
            có người kế nhiệm, hãy dùng <a href={links.personAct(person.id, 'ban-giao')}>Bàn giao</a>.
          </p>
          <DayField
            name="lastDay"
            label={PERSON_LABELS.lastDay}
            value={ending ? typed?.text('lastDay') : person.leftOn?.toString()}
            refusal={ending ? refusal : undefined}
          />
          <button class="btn btn-grave mb-3" type="submit">
            Lưu ngày cuối
          </button>
        </form>
      </details>
    </>
  );
}
