import type { Principal } from '../../access/principal.js';
import type { Person } from '../../people/person.entity.js';
import type { ZaloAccount } from '../../people/zalo-accounts.service.js';
import type { Refusal } from '../../platform/refusal.js';
import type { KnownAbsence } from '../../rules/absences.service.js';
import type { WishesView } from '../../rules/wishes.dto.js';
import type { Form } from '../form.js';
import { Layout } from '../layout.js';
import { links } from '../links.js';
import { ABSENCE_LABELS, AbsenceForm, Absences, WhatAPauseLeaves } from '../parts/absences.js';
import { SelectField } from '../parts/field.js';
import { DoneMessage, Mistakes } from '../parts/messages.js';
import { ZaloAccountSheet } from '../parts/zalo-account.js';
import { SentLinks } from '../parts/sent-links.js';

interface WishesProps {
  who: Principal;
  wishes: WishesView;
  absences: readonly KnownAbsence[];
  zalo: ZaloAccount;
  standIns: readonly Person[];
  done?: string | undefined;
  typed?: Form | undefined;
  refusal?: Refusal | undefined;
}

const LABELS = { ...ABSENCE_LABELS, remindAt: 'Nhận từ' } as const;

/** When a person wants to be told, and when they are away. */
export function WishesPage(props: WishesProps) {
  const { who, wishes, absences, zalo, standIns, done, typed, refusal } = props;
  return (
    <Layout title="Thông báo của tôi" who={who} place={links.wishes}>
      <h1>Thông báo của tôi</h1>
      <p class="lead-in">
        {who.name}, {who.position}.
      </p>
      <DoneMessage done={done} />
      <Mistakes refusal={refusal} labels={LABELS} />
      <form class="sheet" method="post" action={links.wishes}>
        <h2>Giờ nhận tin hằng ngày</h2>
        <SelectField
          name="remindAt"
          label={LABELS.remindAt}
          hint="Áp dụng từ tin của lần gửi tới. Việc mới giao, việc tính theo giờ vẫn gửi ngay."
          refusal={refusal}
          value={typed?.text('remindAt') ?? wishes.remindAt ?? ''}
          blank={`Ngay khi gửi, từ ${wishes.earliest}`}
          choices={hoursAfter(wishes)}
        />
        <button class="btn btn-primary" type="submit">
          Lưu giờ nhận tin
        </button>
      </form>
      <ZaloAccountSheet account={zalo} />
      <section class="sheet" aria-labelledby="vang-mat">
        <h2 id="vang-mat">Khi tôi vắng mặt</h2>
        <WhatAPauseLeaves />
        <AbsenceForm
          action={links.ownAbsence}
          {...{ standIns }}
          {...(typed?.text('remindAt') === undefined && { typed, refusal })}
        />
      </section>
      {absences.length > 0 && <Absences absences={absences} back={links.wishes} />}
      <SentLinks to={links.endOwnLinks} />
      <p>
        Xem hạn việc trong ứng dụng lịch: <a href={links.ownCalendar}>Lịch trên điện thoại</a>.
      </p>
    </Layout>
  );
}

/** The whole hours between the slot and the latest hour. */
function hoursAfter({ earliest, latest }: WishesView): { value: string; label: string }[] {
  const hours = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`);
  return hours
    .filter((hour) => hour > earliest && hour <= latest)
    .map((hour) => ({ value: hour, label: `Từ ${hour}` }));
}
