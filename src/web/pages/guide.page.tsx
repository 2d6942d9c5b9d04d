import type { Principal } from '../../access/principal.js';
import { GROUNDS, type Step } from '../guide-grounds.js';
import { type GuideName, GUIDES, guidesFor } from '../guides.js';
import { Layout } from '../layout.js';
import { links } from '../links.js';
import { Tabs } from '../parts/tabs.js';

/** One role's steps; whoever has several roles finds their other guides above. */
export function GuidePage({ who, role }: { who: Principal; role: GuideName }) {
  const { title, steps } = GUIDES[role];
  const own = guidesFor(who);
  return (
    <Layout title={title} who={who} place={links.guides}>
      <div class="guide">
        <h1>{title}</h1>
        {own.length > 1 && (
          <Tabs
            label="Hướng dẫn"
            tabs={own.map((name) => ({
              to: links.guide(name),
              name: GUIDES[name].title,
              current: name === role,
            }))}
          />
        )}
        <ol class="sheet">
          {steps.map((step) => (
            <li>
              <Title step={step} />
              <p class="mb-0">{named(step.words)}</p>
            </li>
          ))}
        </ol>
      </div>
    </Layout>
  );
}

function Title({ step: { on, title } }: { step: Step }) {
  const to = GROUNDS[on];
  return <h2>{to ? <a href={to}>{title}</a> : title}</h2>;
}

/** What is written so on the page, as one sees it there. */
function named(words: string) {
  return words.split(/(“[^”]+”)/).map((part) => (part.startsWith('“') ? <strong>{part}</strong> : part));
}
