import type { Row, UnknownName } from '../review-row.js';
import type { Attempt, ReviewView } from '../review-view.js';
import { actOn } from './draft-act.js';
import { Heed } from './messages.js';

interface UnknownProps {
  row: Row;
  view: ReviewView;
  /** What was typed here and refused. */
  attempt?: Attempt | undefined;
}

/**
 * Units that nobody knows by the written name, each with the units it may mean, one tap away, and a field that offers
 * every known name (the page's list `ten-don-vi`). An unknown coordinating unit blocks nothing and stays folded.
 */
export function Unknown(props: UnknownProps) {
  const { row } = props;
  const { reason, unknown, unknownCoordinating } = row;
  return (
    <>
      {reason && (
        <Heed>
          <p class="mb-2">{reason}</p>
          {unknown.map((name, i) => (
            <Replace {...props} unknown={name} id={`d${row.draft.id}-thay-${i}`} />
          ))}
        </Heed>
      )}
      {unknownCoordinating.length > 0 && (
        <details class="fold">
          <summary>
            Đơn vị phối hợp chưa xác định ({unknownCoordinating.length}), không cản trở ban hành
          </summary>
          {unknownCoordinating.map((name, i) => (
            <Replace {...props} unknown={name} id={`d${row.draft.id}-phoi-hop-${i}`} />
          ))}
        </details>
      )}
    </>
  );
}

function Replace({ row, view, attempt, unknown, id }: UnknownProps & { unknown: UnknownName; id: string }) {
  const { name, suggestions } = unknown;
  const typed = attempt?.typed.text('name') === name ? attempt.typed : undefined;
  return (
    <form method="post" action={actOn({ row, view }, 'chon-don-vi')} class="mb-2">
      <input type="hidden" name="version" value={row.draft.version} />
      <input type="hidden" name="name" value={name} />
      {/* What Enter in the field presses: the first button of a form, here none of the suggestions. */}
      <button type="submit" class="d-none" tabIndex={-1} aria-hidden="true" />
      {suggestions.length > 0 && (
        <div class="acts mt-0 mb-2">
          <span>“{name}” là:</span>
          {suggestions.map((unit) => (
            <button class="btn btn-quiet" type="submit" name="unit" value={unit.name} formnovalidate>
              {unit.name}
              <span class="visually-hidden"> thay cho {name}</span>
            </button>
          ))}
        </div>
      )}
      <div class="field mb-0">
        <label for={id}>
          Thay “{name}” bằng{suggestions.length > 0 ? ' đơn vị khác' : ''}
        </label>
        <div class="d-flex flex-wrap gap-2">
          <input
            class="form-control replacing"
            id={id}
            name="other"
            list="ten-don-vi"
            value={typed?.text('other')}
            required
          />
          <button class="btn btn-quiet" type="submit">
            Thay
          </button>
        </div>
      </div>
      <div class="tick">
        <input type="checkbox" id={`${id}-ca`} name="everywhere" value="1" checked />
        <label for={`${id}-ca`}>Ở mọi dòng có tên này</label>
      </div>
      <div class="tick">
        <input type="checkbox" id={`${id}-nho`} name="learn" value="1" checked={typed?.ticked('learn')} />
        <label for={`${id}-nho`}>Ghi nhớ cách gọi này cho đơn vị, dùng cho cả văn bản sau</label>
      </div>
    </form>
  );
}
