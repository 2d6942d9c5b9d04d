import type { Principal } from '../../access/principal.js';
import type { Refusal } from '../../platform/refusal.js';
import type { Form } from '../form.js';
import { Layout } from '../layout.js';
import { links } from '../links.js';
import { Mistakes } from '../parts/messages.js';
import { PERSON_LABELS, PersonFields } from '../parts/person-form.js';
import { StaffTabs } from '../parts/staff-tabs.js';

interface AddPersonProps {
  who: Principal;
  units: readonly string[];
  typed?: Form;
  refusal?: Refusal;
}

/** The form for somebody who is not known yet. */
export function AddPersonPage({ who, units, typed, refusal }: AddPersonProps) {
  return (
    <Layout title="Thêm người" who={who} place={links.people}>
      <StaffTabs who={who} current="people" />
      <h1>Thêm người</h1>
      <p class="lead-in">
        Chỉ ghi thông tin công vụ. Thêm xong, hãy gửi đường dẫn đăng nhập một lần để người ấy tự đặt mật khẩu.
      </p>
      <Mistakes refusal={refusal} labels={PERSON_LABELS} />
      <form class="sheet" method="post" action={links.addPerson}>
        <PersonFields units={units} typed={typed} refusal={refusal} />
        <button class="btn btn-primary" type="submit">
          Thêm người
        </button>
      </form>
    </Layout>
  );
}
