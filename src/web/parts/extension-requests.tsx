import type { AskedExtension } from '../../assignments/extension.queries.js';
import { DecisionForm } from './decision-form.js';
import type { Present } from './due.js';
import { TaskCard } from './task-card.js';

/** Requests for a later day with their two answers, wherever somebody decides on them. */
export function ExtensionRequests(props: { asked: AskedExtension[]; present: Present; back: string }) {
  const { asked, present, back } = props;
  return (
    <section aria-labelledby="gia-han">
      <h2 id="gia-han">Đề nghị gia hạn chờ quyết định</h2>
      <ul class="tasks">
        {asked.map(({ extension, assignment, people, deciders }) => (
          <TaskCard assignment={assignment} present={present} unit>
            <DecisionForm extension={extension} people={people} deciders={deciders} back={back} />
          </TaskCard>
        ))}
      </ul>
    </section>
  );
}
