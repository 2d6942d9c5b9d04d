import type { Confidence } from '../../domain/confidence.js';
import type { Clearness } from '../../domain/six-clears.js';
import { Badge } from './status.js';

/** How far a proposal can be trusted, by shape and word. */
export function Trust({ confidence, reviewed }: { confidence: Confidence; reviewed: boolean }) {
  if (confidence === 'blocked') return <Badge tone="late" shape="cross" word="Chưa rõ đơn vị" />;
  if (confidence === 'look') return <Badge tone="soon" shape="triangle" word="Cần xem lại" />;
  return <Badge tone="done" shape="check" word={reviewed ? 'Đã xem' : 'Rõ'} />;
}

/** The "6 rõ" of a proposal, and what is missing for those that are not. */
export function Clears({ clears }: { clears: readonly Clearness[] }) {
  const missing = clears.filter((each) => each.missing !== undefined);
  return (
    <details class="clears small">
      <summary>
        Rõ {clears.length - missing.length}/{clears.length}
        {clears.map(({ name, missing: lacks }) => (
          <span class={lacks ? 'lacks' : undefined}>
            {lacks && <span class="visually-hidden">chưa rõ </span>}
            {name}
          </span>
        ))}
      </summary>
      {missing.length === 0 ? (
        <p class="soft">Đủ 6 rõ: người, việc, thời gian, trách nhiệm, sản phẩm, thẩm quyền.</p>
      ) : (
        <ul>
          {missing.map((each) => (
            <li>
              Rõ {each.name}: {each.missing}
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
