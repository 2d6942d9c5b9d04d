import type { EvidenceChange } from '../../domain/evidence.js';
import { grouped } from '../../domain/grouping.js';
import type { EvidenceCheck } from '../../notifications/evidence/evidence.service.js';
import { FACT_WORDS } from './evidence-facts.js';
import { Icon } from './icon.js';

/** More changes than these nobody reads one by one. */
const SHOWN = 20;

/** Whether an export is whole and the log still says the same, and what differs. */
export function Checked({ spoilt, changes }: EvidenceCheck) {
  const intact = !spoilt && changes.length === 0;
  if (intact)
    return (
      <div class="told good" role="status">
        <Icon shape="check" />
        <span>Khớp: bản xuất nguyên vẹn và nhật ký vẫn ghi đúng như vậy.</span>
      </div>
    );
  // A message of many steps has a line for each, which all tell of the same try.
  const sentences = [...grouped(changes, changeWords)];
  return (
    <div class="told bad" role="alert">
      <strong>Đã thay đổi{changes.length > 0 && `: ${changes.length} dòng không còn như lúc xuất`}.</strong>
      {spoilt && <div>Chính bản xuất đã bị sửa: không còn cho ra mã SHA-256 này.</div>}
      {changes.length > 0 && (
        <ul>
          {sentences.slice(0, SHOWN).map(([words, alike]) => (
            <li>
              {words}
              {alike.length > 1 && ` (${alike.length} dòng)`}
            </li>
          ))}
          {sentences.length > SHOWN && <li>và {sentences.length - SHOWN} thay đổi khác</li>}
        </ul>
      )}
    </div>
  );
}

function changeWords({ line, fields }: EvidenceChange): string {
  const what =
    fields.length > 0
      ? `khác ở: ${fields.map((field) => FACT_WORDS[field]).join(', ')}`
      : 'không còn trong nhật ký';
  return `Lần gửi số ${line.attempt} của tin số ${line.notice}, ${line.personName}: ${what}`;
}
