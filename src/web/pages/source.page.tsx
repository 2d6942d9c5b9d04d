import type { Principal } from '../../access/principal.js';
import type { Passage } from '../../assignments/sources.service.js';
import { placeWords } from '../../domain/source-place.js';
import { Layout } from '../layout.js';
import { links } from '../links.js';
import { conclusionName } from '../parts/conclusion-head.js';

/** The paper's words that an assignment rests on, marked within what stands around them. */
export function SourcePage({ who, passage }: { who: Principal; passage: Passage }) {
  const { assignment, place, around } = passage;
  const { conclusion } = assignment.directive;
  return (
    <Layout title={`Nguồn của việc ${assignment.id}`} who={who}>
      <h1>Đoạn văn bản giao việc</h1>
      <p class="lead-in">
        <strong>{conclusionName(conclusion)}</strong>
        {conclusion.title && `: ${conclusion.title}`}
        {placeWords(place) && (
          <>
            <br />
            {capital(placeWords(place))}
          </>
        )}
      </p>
      <div class="sheet">
        <p class="words mb-0">
          {around.cutBefore && '…\n'}
          {around.before}
          <mark>{around.own}</mark>
          {around.after}
          {around.cutAfter && '\n…'}
        </p>
      </div>
      <p>
        <a href={links.assignment(assignment.id)}>Về việc của {assignment.unit.name}</a>
      </p>
    </Layout>
  );
}

function capital(words: string): string {
  return words[0]!.toUpperCase() + words.slice(1);
}
