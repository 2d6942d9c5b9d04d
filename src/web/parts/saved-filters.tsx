import type { KeptFilter } from '../../assignments/saved-filters.service.js';
import type { Committee } from '../../people/committee.entity.js';
import type { Refusal } from '../../platform/refusal.js';
import type { Form } from '../form.js';
import { links, withQuery } from '../links.js';
import { addressOf, filterQuery } from '../register-filter.js';
import { SelectField, TextField } from './field.js';
import { Mistakes } from './messages.js';

const LABELS = { name: 'Tên bộ lọc', committee: 'Dùng chung với' } as const;

interface SavedFiltersProps {
  kept: readonly KeptFilter[];
  committees: readonly Committee[];
  typed: Form;
  /** Whether there is a filter that could be kept. */
  filtered: boolean;
  keeping: Refusal | undefined;
}

/** The filters that were kept, one tap each, and the way to keep the present one. */
export function SavedFilters({ kept, committees, typed, filtered, keeping }: SavedFiltersProps) {
  const field = (name: keyof typeof LABELS) => ({
    ...{ name, label: LABELS[name], refusal: keeping, value: typed.text(name) },
  });
  const current = Object.entries(filterQuery(typed)).filter(([, value]) => value !== undefined);
  const hidden = current.map(([name, value]) => <input type="hidden" name={name} value={value} />);
  if (kept.length === 0 && !filtered) return null;
  return (
    <section aria-label="Bộ lọc đã lưu" class="screen-only mt-3">
      {kept.length > 0 && (
        <ul class="tabs">
          {kept.map(({ filter, committee }) => (
            <li>
              <a href={withQuery(links.register, addressOf(filter.query))}>
                {filter.name}
                {committee && <span class="soft small">(chung)</span>}
              </a>
            </li>
          ))}
        </ul>
      )}
      <div class="tools">
        {filtered && (
          <details class="fold" open={keeping !== undefined}>
            <summary>Lưu bộ lọc này</summary>
            <Mistakes refusal={keeping} labels={LABELS} />
            <form method="post" action={links.savedFilters} class="mb-3">
              {hidden}
              <TextField {...field('name')} hint="Trùng tên thì thay bộ lọc cũ." required />
              {committees.length > 0 && (
                <SelectField
                  {...field('committee')}
                  choices={committees.map(({ code, name }) => ({ value: code, label: name }))}
                  blank="Chỉ mình tôi"
                />
              )}
              <button class="btn btn-primary" type="submit">
                Lưu bộ lọc
              </button>
            </form>
          </details>
        )}
        {kept.some(({ mine }) => mine) && (
          <details class="fold">
            <summary>Bỏ bộ lọc đã lưu</summary>
            <div class="d-flex flex-wrap gap-2 mb-3">
              {kept
                .filter(({ mine }) => mine)
                .map(({ filter }) => (
                  <form method="post" action={links.dropFilter(filter.id)}>
                    {hidden}
                    <button class="btn btn-quiet" type="submit">
                      Bỏ “{filter.name}”
                    </button>
                  </form>
                ))}
            </div>
          </details>
        )}
      </div>
    </section>
  );
}
