import type { Draft } from '../../conclusions/draft.entity.js';
import { links } from '../links.js';
import type { Resolved } from '../review.js';
import { Heed } from './messages.js';

/** Lead units that nobody knows by the written name, each with the units it may mean, one tap away. */
export function Unknown({ draft, resolved }: { draft: Draft; resolved: Resolved }) {
  if (!resolved.reason) return null;
  return (
    <Heed>
      <p class="mb-2">{resolved.reason}</p>
      {resolved.unknown.map(({ name, suggestions }) => (
        <form
          method="post"
          action={links.draftAct(draft.conclusionId, draft.id, 'chon-don-vi')}
          class="acts mt-0"
        >
          <input type="hidden" name="version" value={draft.version} />
          <input type="hidden" name="name" value={name} />
          {suggestions.map((unit) => (
            <button class="btn btn-quiet" type="submit" name="unit" value={unit.name}>
              {unit.name}
              <span class="visually-hidden"> thay cho {name}</span>
            </button>
          ))}
        </form>
      ))}
    </Heed>
  );
}
