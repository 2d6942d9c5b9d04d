import type { Person } from '../../people/person.entity.js';
import type { AssignmentFile } from '../../assignments/assignment-file.js';
import { officerView } from '../../assignments/officers.dto.js';
import type { Day } from '../../domain/day.js';
import type { Refusal } from '../../platform/refusal.js';
import type { Form } from '../form.js';
import { links } from '../links.js';
import { readable } from './contacts.js';
import { SelectField, TextField } from './field.js';
import { Heed } from './messages.js';
import { PERSON_LABELS } from './person-form.js';

/** What was tried with the form and refused. */
export interface OfficerAttempt {
  typed: Form;
  refusal: Refusal;
}

export const OFFICER_PREFIX = 'officer-';

/** The labels of its fields by name. */
export const OFFICER_LABELS = { ...PERSON_LABELS, person: 'Cán bộ của đơn vị' };

interface OfficerProps {
  file: AssignmentFile;
  /** Whom the unit may name. */
  colleagues: readonly Person[];
  today: Day;
  attempt: OfficerAttempt | undefined;
}

/** Who sees to the assignment beside the head, for whoever may name and change them. */
export function OfficerSection({ file, colleagues, today, attempt }: OfficerProps) {
  const { id, version } = file.assignment;
  const officer = officerView(file, today);
  const field = (name: 'person' | 'name' | 'position' | 'email' | 'phone') => ({
    ...{ name, prefix: OFFICER_PREFIX, label: OFFICER_LABELS[name] },
    ...{ refusal: attempt?.refusal, value: attempt?.typed.text(name) },
  });
  return (
    <section aria-labelledby="can-bo" class="mt-4">
      <h2 id="can-bo">Cán bộ theo dõi</h2>
      {officer && !officer.serving && (
        <Heed>
          {officer.name} không còn là cán bộ của đơn vị nên không nhận tin và không báo cáo được nữa. Hãy cử
          người khác hoặc bấm “Thôi cử”.
        </Heed>
      )}
      {officer && (
        <form method="post" action={links.endOfficer(id)} class="sheet">
          <input type="hidden" name="version" value={version} />
          <p>
            {officer.name}, {officer.position}
            {officer.phone && `, điện thoại ${readable(officer.phone)}`}
          </p>
          <button class="btn btn-quiet" type="submit">
            Thôi cử<span class="visually-hidden"> {officer.name}</span>
          </button>
        </form>
      )}
      <details class="fold" id="officer" open={attempt !== undefined}>
        <summary>
          <span>{officer ? 'Cử người khác' : 'Cử cán bộ theo dõi'}</span>
        </summary>
        <form method="post" action={links.officer(id)}>
          <input type="hidden" name="version" value={version} />
          <p class="soft small">
            Cùng người đứng đầu đơn vị, người được cử được báo ngay, nhận các tin về riêng việc này, được tiếp
            nhận, báo cáo và báo vướng mắc; không xin gia hạn và không thấy việc khác của đơn vị. Người đứng
            đầu vẫn chịu trách nhiệm.
          </p>
          {colleagues.length > 0 && (
            <SelectField
              {...field('person')}
              blank="Chọn trong danh sách"
              choices={colleagues.map((each) => ({
                value: String(each.id),
                label: `${each.name}, ${each.position}`,
              }))}
            />
          )}
          <fieldset>
            <legend class="fs-6 fw-semibold">
              {colleagues.length > 0 ? 'Hoặc người chưa có trong danh sách' : 'Người được cử'}
            </legend>
            <TextField {...field('name')} autocomplete="off" />
            <TextField {...field('position')} hint="Để trống: Chuyên viên." autocomplete="off" />
            <TextField {...field('email')} type="email" autocomplete="off" />
            <TextField {...field('phone')} hint="Không bắt buộc." autocomplete="off" />
          </fieldset>
          <button class="btn btn-primary mb-3" type="submit">
            Cử người này
          </button>
        </form>
      </details>
    </section>
  );
}
