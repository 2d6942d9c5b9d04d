import type { ComponentChildren } from 'preact';
import type { AskedExtension } from '../../assignments/extension.queries.js';
import { links } from '../links.js';
import { DecisionForm } from './decision-form.js';
import type { Present } from './due.js';
import { SeeAll } from './see-all.js';
import { TaskCard } from './task-card.js';

interface ExtensionRequestsProps {
  asked: AskedExtension[];
  /** How many there are in all, where not all are shown. */
  total?: number;
  present: Present;
  back: string;
  /** What was just decided here. */
  children?: ComponentChildren;
}

/** Requests for a later day with their two answers, wherever somebody decides on them. */
export function ExtensionRequests({ asked, total, present, back, children }: ExtensionRequestsProps) {
  return (
    <section aria-labelledby="gia-han">
      <h2 id="gia-han">Đề nghị gia hạn chờ quyết định</h2>
      {children}
      <ul class="tasks">
        {asked.map(({ extension, assignment, people, deciders }) => (
          <TaskCard assignment={assignment} present={present} unit>
            <DecisionForm {...{ extension, people, deciders, back }} today={present.today} />
          </TaskCard>
        ))}
      </ul>
      <SeeAll shown={asked.length} total={total ?? asked.length} to={links.decisions} />
    </section>
  );
}
