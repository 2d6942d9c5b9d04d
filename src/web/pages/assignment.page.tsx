import type { Principal } from '../../access/principal.js';
import { mayRemove } from '../../assignments/attachments.service.js';
import type { AssignmentFile } from '../../assignments/assignment-file.js';
import type { Person } from '../../people/person.entity.js';
import type { Refusal } from '../../platform/refusal.js';
import { type Allowed, offeredBy } from '../assignment-acts.js';
import type { Form } from '../form.js';
import { Layout } from '../layout.js';
import { links } from '../links.js';
import type { Around } from '../surroundings.js';
import { AssignmentFacts } from '../parts/assignment-facts.js';
import { type ActAttempt, FIELD_LABELS } from '../parts/act-forms.js';
import { AssignmentTools, pendingOf } from '../parts/assignment-tools.js';
import { AttachmentList, type RemovalAttempt, removalPrefix } from '../parts/attachment-list.js';
import { DECISION_LABELS, decisionPrefix } from '../parts/decision-form.js';
import type { Present } from '../parts/due.js';
import { DecidedExtensions } from '../parts/extension-facts.js';
import { History } from '../parts/history.js';
import { KeptWords, left } from '../parts/kept-words.js';
import { DoneMessage, Mistakes } from '../parts/messages.js';
import { NoticeTable } from '../parts/notice-table.js';
import { type AnswerAttempt, obstaclePrefix, Obstacles } from '../parts/obstacles.js';
import {
  OFFICER_LABELS,
  OFFICER_PREFIX,
  type OfficerAttempt,
  OfficerSection,
} from '../parts/officer-form.js';
import { Status } from '../parts/status.js';
import { Kinds } from '../parts/task-card.js';
import { UndoButton } from '../parts/undo-button.js';

/** What was just done, or tried and refused. */
export interface Tried {
  done?: string | undefined;
  /** By which it can be undone. */
  undo?: string | undefined;
  /** The act whose form stands open. */
  open?: string | undefined;
  attempt?: ActAttempt | undefined;
  decision?: { typed: Form; refusal: Refusal } | undefined;
  /** An answer to an obstacle. */
  answering?: AnswerAttempt | undefined;
  removal?: RemovalAttempt | undefined;
  naming?: OfficerAttempt | undefined;
}

interface AssignmentProps extends Tried {
  who: Principal;
  file: AssignmentFile;
  allowed: Allowed;
  around: Around;
  /** Whose decision on a later day the reader may write down. */
  deciders: Person[];
  present: Present;
}

/** One assignment with its words, its deadline, its past, and what the reader can do with it. */
export function AssignmentPage(props: AssignmentProps) {
  const { who, file, allowed, present, around, done, attempt, decision, answering, removal, naming } = props;
  const { assignment } = file;
  const pending = pendingOf(file);
  return (
    <Layout title={`Việc ${assignment.id}, ${assignment.unit.name}`} who={who}>
      <DoneMessage done={done}>
        <UndoButton token={props.undo} back={links.assignment(assignment.id)} />
      </DoneMessage>
      <Mistakes refusal={attempt?.refusal} labels={FIELD_LABELS} prefix={`${attempt?.act}-`} />
      <Mistakes
        refusal={decision?.refusal}
        labels={DECISION_LABELS}
        {...(pending && { prefix: decisionPrefix(pending) })}
      />
      <Mistakes
        refusal={answering?.refusal}
        labels={{ answer: 'Trả lời đơn vị' }}
        {...(answering && { prefix: obstaclePrefix(answering.id) })}
      />
      <Mistakes refusal={naming?.refusal} labels={OFFICER_LABELS} prefix={OFFICER_PREFIX} />
      <Mistakes
        refusal={removal?.refusal}
        labels={{ reason: 'Lý do gỡ' }}
        {...(removal && { prefix: removalPrefix(removal.file) })}
      />
      <KeptWords typed={leftOver(props)} />
      <div class="file">
        <div>
          <h1>Việc của {assignment.unit.name}</h1>
          <div class="task-head">
            <Status state={assignment.status} />
            <Kinds assignment={assignment} />
          </div>
          {file.along && (
            <p>
              Đơn vị của Ông/Bà phối hợp việc này; báo cáo và giải trình của đơn vị chủ trì không hiện ở đây.
            </p>
          )}
          <div class="sheet">
            <p class="quote words">{assignment.directive.task}</p>
            <AssignmentFacts file={file} allowed={allowed} present={present} around={around} />
          </div>
        </div>
        <div class="tools-side">
          <AssignmentTools {...props} />
          {allowed.nameOfficer && (
            <OfficerSection
              file={file}
              colleagues={around.colleagues}
              today={present.today}
              attempt={naming}
            />
          )}
        </div>
        <Obstacles file={file} answering={allowed.answerObstacle} attempt={answering} />
        <AttachmentList
          file={file}
          removable={(each) => mayRemove(who, assignment, each)}
          attempt={removal}
        />
        <DecidedExtensions extensions={file.extensions} people={file.people} />
        {!file.along && (
          <section aria-labelledby="qua-trinh">
            <h2 id="qua-trinh">Quá trình</h2>
            <div class="sheet">
              <History file={file} />
            </div>
          </section>
        )}
        {around.notices && (
          <section class="whole" aria-labelledby="tin">
            <h2 id="tin">Tin đã gửi về việc này</h2>
            <NoticeTable notices={around.notices} empty="Chưa gửi tin nào về việc này." />
          </section>
        )}
      </div>
    </Layout>
  );
}

/** What was typed into a form that another was quicker to make pointless. */
function leftOver({ file, allowed, attempt, decision, answering }: AssignmentProps) {
  const open = file.obstacles.some(({ id, state }) => id === answering?.id && state === 'open');
  return (
    left(attempt, offeredBy(allowed)) ??
    (pendingOf(file) && allowed.decide ? undefined : decision?.typed) ??
    (open ? undefined : answering?.typed)
  );
}
