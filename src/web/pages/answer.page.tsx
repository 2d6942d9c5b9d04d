import type { Principal } from '../../access/principal.js';
import type { Instant } from '../../domain/day.js';
import type { AnswerFile } from '../answer-desk.js';
import { allowedOn, offeredBy } from '../assignment-acts.js';
import { Layout } from '../layout.js';
import { links, withQuery } from '../links.js';
import { type ActAttempt, FIELD_LABELS } from '../parts/act-forms.js';
import { KeptWords, left } from '../parts/kept-words.js';
import { AnswerFacts } from '../parts/answer-facts.js';
import { AnswerForms } from '../parts/answer-forms.js';
import { lastCounted } from '../parts/assignment-tools.js';
import { AttachmentList } from '../parts/attachment-list.js';
import { Due, type Present } from '../parts/due.js';
import { DoneMessage, Heed, Mistakes } from '../parts/messages.js';
import { Obstacles } from '../parts/obstacles.js';
import { Status } from '../parts/status.js';
import { Kinds, TaskCard } from '../parts/task-card.js';

interface AnswerProps {
  opened: AnswerFile;
  present: Present;
  now: Instant;
  /** Whoever is signed in in this browser, who may be somebody else than the link's person. */
  visitor: Principal | undefined;
  done?: string | undefined;
  attempt?: ActAttempt | undefined;
}

/** One assignment as its head answers on it from a message, without signing in: whose link it is stands above all. */
export function AnswerPage({ opened, present, now, visitor, done, attempt }: AnswerProps) {
  const { who, file, at, others } = opened;
  const { assignment } = file;
  const pending = file.extensions.some(({ state }) => state === 'pending');
  const allowed = allowedOn(assignment, pending, who, now);
  return (
    <Layout title="Trả lời việc được giao">
      <div class="narrow thumb">
        <h1>Việc của {assignment.unit.name}</h1>
        <p class="lead-in">
          Đường dẫn này gửi riêng cho Ông/Bà <strong>{who.name}</strong>, {who.position}
          <InsteadOf opened={opened} />. Người khác xin không trả lời thay.
        </p>
        <Visitor visitor={visitor} opened={opened} />
        <DoneMessage done={done}>
          {done !== 'submit' && assignment.due && (
            <span>
              Hạn: <Due facts={assignment} present={present} />
            </span>
          )}
        </DoneMessage>
        <Mistakes refusal={attempt?.refusal} labels={FIELD_LABELS} prefix={`${attempt?.act}-`} />
        <KeptWords typed={left(attempt, offeredBy(allowed))} />
        <div class="sheet">
          <div class="task-head">
            <Status state={assignment.status} />
            <Kinds assignment={assignment} />
          </div>
          <p class="quote words">{assignment.directive.task}</p>
          <AnswerFacts file={file} source={opened.source} present={present} />
        </div>
        <AnswerForms {...{ assignment, allowed, at, attempt }} name={who.name} last={lastCounted(file)} />
        <Obstacles file={file} answering={false} />
        <AttachmentList file={file} to={({ id, mediaType }) => fileAt(at, id, mediaType)} />
        {others.length > 0 && (
          <section aria-labelledby="viec-khac">
            <h2 id="viec-khac" class="mt-4">
              Việc khác trong tin này ({others.length})
            </h2>
            <ul class="tasks">
              {others.map((other) => (
                <TaskCard assignment={other.assignment} present={present} to={other.at} />
              ))}
            </ul>
          </section>
        )}
        <NotMe at={at} name={who.name} />
        {!visitor && (
          <p class="soft small">
            <a href={withQuery(links.signIn, { tiep: links.assignment(assignment.id) })}>
              Đăng nhập để xem cả quá trình của việc này
            </a>
          </p>
        )}
      </div>
    </Layout>
  );
}

/** Where the link's reader gets a file of this assignment. */
function fileAt(at: string, file: number, mediaType: string): string {
  return links.answerFile(at, file, mediaType === 'image/jpeg');
}

function InsteadOf({ opened: { who, file } }: { opened: AnswerFile }) {
  const own = who.posts.find(({ actsForUnits }) => actsForUnits.includes(file.assignment.unitId));
  return own && own.personId !== who.personId ? <> (người đang thay người đứng đầu đơn vị)</> : null;
}

function Visitor({ visitor, opened: { who, file } }: Pick<AnswerProps, 'visitor' | 'opened'>) {
  if (!visitor) return null;
  const own = links.assignment(file.assignment.id);
  if (visitor.personId === who.personId)
    return (
      <p>
        <a href={own}>Mở trang đầy đủ của việc này</a>
      </p>
    );
  return (
    <Heed>
      <p>
        Trình duyệt này đang đăng nhập với tên <strong>{visitor.name}</strong>, còn đường dẫn là của{' '}
        <strong>{who.name}</strong>. Ông/Bà là ai?
      </p>
      <a class="btn btn-quiet mb-2" href={own}>
        Tôi là {visitor.name}: mở bằng tên tôi
      </a>
      <a class="btn btn-quiet" href="#tra-loi">
        Tôi là {who.name}: trả lời ở dưới
      </a>
    </Heed>
  );
}

/** Behind a fold: whoever taps it in error would end the links of all messages. */
function NotMe({ at, name }: { at: string; name: string }) {
  return (
    <details class="fold mt-4">
      <summary>Tôi không phải là {name}</summary>
      <form method="post" action={at}>
        <p>
          Xin đóng trang này, hoặc bấm nút dưới đây: mọi đường dẫn đã gửi cho {name} sẽ ngừng dùng được; tin
          gửi sau đó có đường dẫn mới.
        </p>
        <button class="btn btn-grave mb-3" type="submit" name="act" value="not-me">
          Đây không phải tôi
        </button>
      </form>
    </details>
  );
}
