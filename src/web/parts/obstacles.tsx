import type { AssignmentFile } from '../../assignments/assignment-file.js';
import type { Obstacle } from '../../assignments/obstacle.entity.js';
import { formatInstant } from '../../domain/day.js';
import type { Person } from '../../people/person.entity.js';
import type { Refusal } from '../../platform/refusal.js';
import type { Form } from '../form.js';
import { links } from '../links.js';
import { AreaField } from './field.js';

/** An answer that was tried and refused. */
export interface AnswerAttempt {
  id: number;
  typed: Form;
  refusal: Refusal;
}

const STATES: Readonly<Record<Obstacle['state'], string>> = {
  open: 'Đang chờ trả lời',
  answered: 'Đã trả lời',
  closed: 'Đã kết thúc',
};

interface FactsProps {
  obstacle: Obstacle;
  toldBy: Person | undefined;
  answeredBy: Person | undefined;
}

/** What stands in the way, who has to decide what, and what the office said. */
export function ObstacleFacts({ obstacle, toldBy, answeredBy }: FactsProps) {
  const { text, wanted, state, toldAt, answer, answeredAt } = obstacle;
  return (
    <>
      <p class="mb-1">
        <strong>{STATES[state]}</strong>
        <span class="soft small">
          {' '}
          · báo lúc {formatInstant(toldAt)}
          {toldBy && ` · ${toldBy.name}, ${toldBy.position}`}
        </span>
      </p>
      <dl class="facts mb-3">
        <dt>Vướng mắc</dt>
        <dd class="words">{text}</dd>
        <dt>Cần quyết định</dt>
        <dd class="words">{wanted}</dd>
        {answer && <dt>{state === 'closed' ? 'Kết thúc' : 'Trả lời'}</dt>}
        {answer && (
          <dd>
            <div class="words">{answer}</div>
            <div class="soft small">
              {answeredAt && formatInstant(answeredAt)}
              {answeredBy && ` · ${answeredBy.name}, ${answeredBy.position}`}
            </div>
          </dd>
        )}
      </dl>
    </>
  );
}

interface AnswerFormProps {
  obstacle: Obstacle;
  /** Where to go on afterwards; the assignment itself unless said otherwise. */
  back?: string;
  attempt?: AnswerAttempt | undefined;
}

/** The office's two ways to end it, each in words that the unit reads. */
export function ObstacleAnswerForm({ obstacle: { id }, back, attempt }: AnswerFormProps) {
  const tried = attempt?.id === id ? attempt : undefined;
  return (
    <form method="post" action={links.obstacle(id)}>
      {back && <input type="hidden" name="ve" value={back} />}
      <AreaField
        name="answer"
        prefix={obstaclePrefix(id)}
        label="Trả lời đơn vị"
        rows={3}
        required
        refusal={tried?.refusal}
        value={tried?.typed.text('answer')}
      />
      <div class="d-flex flex-wrap gap-2 mb-3">
        <button class="btn btn-primary" type="submit">
          Gửi trả lời
        </button>
        <button class="btn btn-quiet" type="submit" name="close" value="1">
          Kết thúc, không cần quyết định nữa
        </button>
      </div>
    </form>
  );
}

/** Put before a field's name where a page has several of these forms. */
export function obstaclePrefix(id: number): string {
  return `v${id}-`;
}

/** All that was told of one assignment, the newest first; `answering` for whoever may answer. */
export function Obstacles(props: {
  file: AssignmentFile;
  answering: boolean;
  attempt?: AnswerAttempt | undefined;
}) {
  const { file, answering, attempt } = props;
  const { obstacles, people } = file;
  if (obstacles.length === 0) return null;
  const name = (id: number | null) => (id === null ? undefined : people.get(id));
  return (
    <section aria-labelledby="vuong-mac">
      <h2 id="vuong-mac">Vướng mắc vượt thẩm quyền</h2>
      {obstacles.toReversed().map((obstacle) => (
        <div class="sheet">
          <ObstacleFacts
            obstacle={obstacle}
            toldBy={name(obstacle.toldById)}
            answeredBy={name(obstacle.answeredById)}
          />
          {answering && obstacle.state === 'open' && (
            <ObstacleAnswerForm obstacle={obstacle} attempt={attempt} />
          )}
        </div>
      ))}
    </section>
  );
}
