import type { Draft } from '../../conclusions/draft.entity.js';
import { links } from '../links.js';
import type { Resolved } from '../review.js';
import { Heed } from './messages.js';

/**
 * Lead units that nobody knows by the written name, each with the units it may mean, one tap away, and a field that
 * offers every known name (the page's list `ten-don-vi`).
 */
export function Unknown({ draft, resolved }: { draft: Draft; resolved: Resolved }) {
  if (!resolved.reason) return null;
  return (
    <Heed>
      <p class="mb-2">{resolved.reason}</p>
      {resolved.unknown.map(({ name, suggestions }, i) => {
        const id = `d${draft.id}-thay-${i}`;
        const to = links.draftAct(draft.conclusionId, draft.id, 'chon-don-vi');
        return (
          <>
            {suggestions.length > 0 && (
              <form method="post" action={to} class="acts mt-0 mb-2">
                <Hidden draft={draft} name={name} />
                <input type="hidden" name="everywhere" value="1" />
                {suggestions.map((unit) => (
                  <button class="btn btn-quiet" type="submit" name="unit" value={unit.name}>
                    {unit.name}
                    <span class="visually-hidden"> thay cho {name}</span>
                  </button>
                ))}
              </form>
            )}
            <form method="post" action={to} class="field">
              <Hidden draft={draft} name={name} />
              <label for={id}>Thay “{name}” bằng</label>
              <div class="d-flex flex-wrap gap-2">
                <input class="form-control replacing" id={id} name="unit" list="ten-don-vi" required />
                <button class="btn btn-quiet" type="submit">
                  Thay
                </button>
              </div>
              <div class="tick">
                <input type="checkbox" id={`${id}-ca`} name="everywhere" value="1" checked />
                <label for={`${id}-ca`} class="fw-normal mb-0">
                  Ở mọi dòng có tên này
                </label>
              </div>
            </form>
          </>
        );
      })}
    </Heed>
  );
}

function Hidden({ draft, name }: { draft: Draft; name: string }) {
  return (
    <>
      <input type="hidden" name="version" value={draft.version} />
      <input type="hidden" name="name" value={name} />
    </>
  );
}
