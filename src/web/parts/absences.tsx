import { formatDayLong, formatInstant } from '../../domain/day.js';
import type { Person } from '../../people/person.entity.js';
import type { Refusal } from '../../platform/refusal.js';
import type { KnownAbsence } from '../../rules/absences.service.js';
import type { Form } from '../form.js';
import { links } from '../links.js';
import { ActButton } from './act-button.js';
import { DayField, SelectField } from './field.js';

export const ABSENCE_LABELS = {
  from: 'Ngày đầu vắng mặt',
  to: 'Ngày cuối vắng mặt',
  standIn: 'Người thay',
} as const;

const NOBODY_TO_CHOOSE = 'Hệ thống chưa có người nào khác của đơn vị để chọn; đề nghị quản trị viên bổ sung.';

interface AbsenceFormProps {
  action: string;
  /** The e-mail of whoever is away, where it is not the reader. */
  person?: string | undefined;
  standIns: readonly Person[];
  typed?: Form | undefined;
  refusal?: Refusal | undefined;
}

/** From when to when somebody is away, and who acts for them. */
export function AbsenceForm({ action, person, standIns, typed, refusal }: AbsenceFormProps) {
  const field = (name: keyof typeof ABSENCE_LABELS) => ({
    ...{ name, label: ABSENCE_LABELS[name], refusal, value: typed?.text(name) },
  });
  const choices = standIns.map(({ email, name, position }) => ({
    value: email,
    label: `${name}, ${position}`,
  }));
  return (
    <form method="post" action={action}>
      {person && <input type="hidden" name="person" value={person} />}
      <div class="draft-grid">
        <DayField {...field('from')} required />
        <DayField {...field('to')} required />
        <SelectField
          {...field('standIn')}
          {...(choices.length === 0 && { hint: NOBODY_TO_CHOOSE })}
          choices={choices}
          blank="Không có, chỉ tạm dừng nhắc"
        />
      </div>
      <button class="btn btn-primary" type="submit">
        Ghi ngày vắng mặt
      </button>
    </form>
  );
}

/** What goes on while somebody is away, in plain words. */
export function WhatAPauseLeaves() {
  return (
    <ul class="soft">
      <li>Có người thay: mọi tin trong những ngày ấy gửi cho người thay, và người thay được báo cáo thay.</li>
      <li>
        Không có người thay: chỉ dừng những lần nhắc trước hạn mà sau đó còn một lần nhắc nữa, việc hỏi tiến
        độ và bản tổng hợp hằng tuần; những lần đã dừng không gửi bù.
      </li>
      <li>
        Vẫn gửi dù đang vắng: lần nhắc cuối cùng trước hết hạn, việc tính theo giờ, việc quá hạn, việc mới
        giao, trả lại, đổi hạn, cho tiếp tục, thu hồi, và khi bị đôn đốc.
      </li>
    </ul>
  );
}

/** Who is away when, with the way back. */
export function Absences({ absences, back }: { absences: readonly KnownAbsence[]; back: string }) {
  return (
    <div class="sheet table-sheet">
      <table class="table stacks">
        <thead>
          <tr>
            <th scope="col">Người vắng</th>
            <th scope="col">Từ ngày đến ngày</th>
            <th scope="col">Người thay</th>
            <th scope="col">Người nhập</th>
            <th scope="col">
              <span class="visually-hidden">Kết thúc</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {absences.map(({ absence, person, standIn, by }) => (
            <tr>
              <th scope="row">
                {person.name}
                <div class="soft small">{person.position}</div>
              </th>
              <td data-label="Từ ngày đến ngày">
                {formatDayLong(absence.fromDay)} đến {formatDayLong(absence.toDay)}
              </td>
              <td data-label="Người thay">{standIn?.name ?? 'Không có, chỉ tạm dừng nhắc'}</td>
              <td data-label="Người nhập">
                {by && absence.at ? `${by.name}, ${formatInstant(absence.at)}` : 'Tệp tổ chức'}
              </td>
              <td>
                <ActButton
                  to={links.endAbsence(absence.kind, absence.id)}
                  name="Kết thúc từ hôm nay"
                  on={`lần vắng của ${person.name}`}
                  back={back}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
