import type { Clause } from '../../conclusions/conclusion.entity.js';
import type { Draft } from '../../conclusions/draft.entity.js';

type Piece = Pick<Clause, 'id' | 'label' | 'start' | 'end'>;

interface PaperProps {
  text: string;
  clauses: readonly Piece[];
  /** In the order in which they are numbered on the page. */
  drafts: readonly Draft[];
}

/** The document's own text; every clause that gives a task is marked and leads to what was proposed from it. */
export function Paper({ text, clauses, drafts }: PaperProps) {
  const parts = clauses.map((clause, i) => {
    const from = clauses[i - 1]?.end ?? 0;
    return (
      <>
        {text.slice(from, Math.max(from, clause.start))}
        <ClausePiece
          clause={clause}
          words={text.slice(Math.max(from, clause.start), clause.end)}
          drafts={drafts}
        />
      </>
    );
  });
  return (
    <div class="paper" tabIndex={0} role="region" aria-label="Toàn văn văn bản">
      {parts}
      {text.slice(clauses.at(-1)?.end ?? 0)}
    </div>
  );
}

function ClausePiece({ clause, words, drafts }: { clause: Piece; words: string; drafts: readonly Draft[] }) {
  const own = drafts
    .map((draft, i) => ({ draft, number: i + 1 }))
    .filter(({ draft }) => within(draft, clause));
  const live = own.some(({ draft }) => draft.state !== 'dropped');
  return (
    <span class={live ? 'piece taken' : 'piece'} id={`k-${clause.id}`}>
      {own.map(({ draft, number }) => (
        <a class="mark" href={`#d-${draft.id}`} title={`Đến dòng ${number}`}>
          <span class="visually-hidden">Đến dòng </span>
          {number}
        </a>
      ))}
      {words}
    </span>
  );
}

/** The clause that a draft's words begin in. */
export function clauseOf<T extends Piece>(draft: Draft, clauses: readonly T[]): T | undefined {
  return clauses.find((clause) => within(draft, clause));
}

function within({ start }: Draft, clause: Piece): boolean {
  return start !== null && start >= clause.start && start < clause.end;
}
