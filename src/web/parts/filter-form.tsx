import type { ComponentChildren } from 'preact';
import { FilterButtons } from './filter-buttons.js';

interface FilterFormProps {
  /** The list itself, which shows everything again. */
  all: string;
  /** Whether the list is narrowed, or what was typed was refused. */
  open: boolean;
  children: ComponentChildren;
}

/** The fields over a long list. On a telephone the rows come first, so that the fields are folded until one is set. */
export function FilterForm({ all, open, children }: FilterFormProps) {
  return (
    <details class="fold narrowing screen-only" open={open}>
      <summary>Tìm và lọc</summary>
      <form class="filters" method="get" action={all} role="search">
        {children}
        <FilterButtons all={all} />
      </form>
    </details>
  );
}
