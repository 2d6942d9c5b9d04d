import { formatInstant } from '../../domain/day.js';
import { policyWords } from '../../domain/policy-words.js';
import type { PolicyFile } from '../../rules/policies.service.js';
import { Empty } from './messages.js';

/** Who laid down what and when, the newest first, and when it was laid over what was open. */
export function PolicyHistory({ file }: { file: PolicyFile }) {
  const { versions, applications, people } = file;
  const hand = (byId: number | null) => people.get(byId ?? 0)?.name ?? 'Hệ thống';
  const acts = [
    ...versions.map(({ id, at, byId, content }) => ({
      ...{ at, by: hand(byId), name: `Đặt quy định số ${id}` },
      meaning: policyWords(content),
    })),
    ...applications.map(({ policyId, at, byId, assignments, moved }) => ({
      ...{ at, by: hand(byId), name: `Áp dụng quy định số ${policyId} cho ${assignments} nhiệm vụ đang mở` },
      meaning: [`Lịch nhắc của ${moved} nhiệm vụ thay đổi.`],
    })),
  ].toSorted((a, b) => b.at.epochMilliseconds - a.at.epochMilliseconds);
  return (
    <section aria-labelledby="lich-su">
      <h2 id="lich-su">Các lần thay đổi</h2>
      {acts.length === 0 && <Empty>Ban chưa thay đổi gì; đang dùng quy định mặc định.</Empty>}
      {acts.map(({ at, by, name, meaning }) => (
        <details class="fold">
          <summary>
            {name}, {by}, {formatInstant(at)}
          </summary>
          <ul>
            {meaning.map((sentence) => (
              <li>{sentence}</li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
