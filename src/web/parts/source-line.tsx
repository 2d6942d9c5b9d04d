import type { Directive } from '../../assignments/directive.entity.js';
import type { Source } from '../../assignments/sources.service.js';
import { placeWords } from '../../domain/source-place.js';

interface SourceProps {
  directive: Directive;
  source: Source | undefined;
}

/** `, trang 3, mục II.1`, as it goes on from the paper's name. */
export function SourcePlace({ directive: { section }, source }: SourceProps) {
  const place = source ? placeWords(source) : section && `mục ${section}`;
  return place ? <>, {place}</> : null;
}

/** The paper's own words, where the task was put in others. */
export function SourceWords({ directive: { task }, source }: SourceProps) {
  if (!source || plain(source.words) === plain(task)) return null;
  return (
    <details class="fold">
      <summary>Nguyên văn trong văn bản</summary>
      <p class="words">{source.words}</p>
    </details>
  );
}

function plain(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}
