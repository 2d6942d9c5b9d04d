import type { Principal } from '../../access/principal.js';
import type { Person } from '../../people/person.entity.js';
import type { Refusal } from '../../platform/refusal.js';
import type { KnownAbsence } from '../../rules/absences.service.js';
import type { Form } from '../form.js';
import { Layout } from '../layout.js';
import { links } from '../links.js';
import { ABSENCE_LABELS, AbsenceForm, Absences, WhatAPauseLeaves } from '../parts/absences.js';
import { MOST_OFFERED } from '../names.js';
import { TextField } from '../parts/field.js';
import { DoneMessage, Empty, Mistakes } from '../parts/messages.js';
import { SentLinks } from '../parts/sent-links.js';

interface AbsencesProps {
  who: Principal;
  absences: readonly KnownAbsence[];
  heads: readonly Person[];
  /** Whom the words that were typed mean. */
  found: readonly Person[];
  wanted?: string | undefined;
  /** The head for whom an absence is to be written down, and who may act for that one. */
  chosen?: { person: Person; standIns: readonly Person[] } | undefined;
  done?: string | undefined;
  typed?: Form | undefined;
  refusal?: Refusal | undefined;
}

/** Which heads of units are away, and the secretariat's way to write that down for them. */
export function AbsencesPage(props: AbsencesProps) {
  const { who, absences, heads, found, wanted, chosen, done, typed, refusal } = props;
  return (
    <Layout title="Người vắng mặt" who={who} place={links.absences}>
      <h1>Người vắng mặt</h1>
      <p class="lead-in">
        Thư ký ghi thay khi người đứng đầu đơn vị báo nghỉ; mỗi người cũng tự ghi được ở “Thông báo của tôi”.
      </p>
      <DoneMessage done={done} />
      <Mistakes refusal={refusal} labels={ABSENCE_LABELS} />
      {absences.length === 0 ? (
        <Empty>Không có ai đang hoặc sắp vắng mặt. Khi có người báo nghỉ, hãy chọn người ấy ở dưới.</Empty>
      ) : (
        <Absences absences={absences} back={links.absences} />
      )}
      <section class="sheet" aria-labelledby="ghi">
        <h2 id="ghi">Ghi ngày vắng mặt</h2>
        <form method="get" action={links.absences} class="filters mb-3">
          <TextField
            name="nguoi"
            label="Người vắng"
            hint="Gõ tên người, chức vụ hoặc đơn vị; không cần dấu."
            value={chosen ? titleOf(chosen.person) : wanted}
            list="nguoi-dung-dau"
            autocomplete="off"
            required
          />
          <datalist id="nguoi-dung-dau">
            {heads.length <= MOST_OFFERED && heads.map((head) => <option value={titleOf(head)} />)}
          </datalist>
          <button class="btn btn-quiet" type="submit">
            Tìm
          </button>
        </form>
        {wanted && !chosen && <Found found={found} />}
        {chosen && (
          <>
            <h3>{chosen.person.name}</h3>
            <WhatAPauseLeaves />
            <AbsenceForm
              action={links.absences}
              person={chosen.person.email}
              standIns={chosen.standIns}
              {...{ typed, refusal }}
            />
          </>
        )}
      </section>
      {chosen && <SentLinks to={links.endLinksOf(chosen.person.id)} name={chosen.person.name} />}
    </Layout>
  );
}

const MOST_FOUND = 20;

/** Several who fit, to choose from. */
function Found({ found }: { found: readonly Person[] }) {
  if (found.length === 0) return <Empty>Không có người đứng đầu đơn vị nào khớp. Hãy gõ ít chữ hơn.</Empty>;
  return (
    <>
      <p role="status">
        {found.length} người khớp; hãy chọn{found.length > MOST_FOUND && ', hoặc gõ thêm chữ để tìm hẹp hơn'}:
      </p>
      <ul class="list-unstyled">
        {found.slice(0, MOST_FOUND).map((head) => (
          <li>
            <a class="d-inline-block py-2" href={links.absencesOf(head.id)}>
              {titleOf(head)}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

function titleOf({ name, position, unit }: Person): string {
  return `${name}, ${position}, ${unit.name}`;
}
