import type { Principal } from '../../access/principal.js';
import type { AssignmentFile } from '../../assignments/assignment-file.js';
import type { Person } from '../../people/person.entity.js';
import type { Refusal } from '../../platform/refusal.js';
import { type Allowed, offeredBy } from '../assignment-acts.js';
import type { Form } from '../form.js';
import { Layout } from '../layout.js';
import type { Around } from '../surroundings.js';
import { AssignmentFacts } from '../parts/assignment-facts.js';
import { ACT_LABELS, type ActAttempt, ActForm, ActForms, KeptWords } from '../parts/act-forms.js';
import { DECISION_LABELS, DecisionForm, decisionPrefix } from '../parts/decision-form.js';
import type { Present } from '../parts/due.js';
import { DecidedExtensions, ExtensionFacts } from '../parts/extension-facts.js';
import { History } from '../parts/history.js';
import { DoneMessage, Mistakes } from '../parts/messages.js';
import { NoticeTable } from '../parts/notice-table.js';
import { Status } from '../parts/status.js';
import { Kinds } from '../parts/task-card.js';

/** What was just done, or tried and refused. */
export interface Tried {
  done?: string | undefined;
  /** The act whose form stands open. */
  open?: string | undefined;
  attempt?: ActAttempt | undefined;
  decision?: { typed: Form; refusal: Refusal } | undefined;
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
  const { who, file, allowed, present, around, done, attempt, decision } = props;
  const { assignment } = file;
  const pending = pendingOf(file);
  return (
    <Layout title={`Việc ${assignment.id}, ${assignment.unit.name}`} who={who}>
      <DoneMessage done={done} />
      <Mistakes refusal={attempt?.refusal} labels={ACT_LABELS} prefix={`${attempt?.act}-`} />
      <Mistakes
        refusal={decision?.refusal}
        labels={DECISION_LABELS}
        {...(pending && { prefix: decisionPrefix(pending) })}
      />
      <KeptWords attempt={attempt} offered={offeredBy(allowed)} />
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
          <Tools {...props} />
        </div>
        <DecidedExtensions extensions={file.extensions} people={file.people} />
        {!file.along && (
          <section aria-labelledby="qua-trinh">
            <h2 id="qua-trinh">Quá trình</h2>
            <div class="sheet">
              <History history={file.history} people={file.people} />
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

function pendingOf({ extensions }: AssignmentFile) {
  return extensions.find(({ state }) => state === 'pending');
}

function Tools(props: AssignmentProps) {
  const { file, allowed, deciders, attempt, decision, open } = props;
  const { assignment, people } = file;
  const pending = pendingOf(file);
  const ask = (
    <ActForm
      assignment={assignment}
      act="ask-extension"
      name="Đề nghị gia hạn"
      needs={['newDue', 'reason']}
      attempt={attempt}
      open={open === 'ask-extension'}
    />
  );
  const next = allowed.unit.includes('receive') ? undefined : 'submit';
  const forUnit = allowed.forUnit.length > 0 || allowed.askExtension === 'forUnit';
  return (
    <>
      {pending && (
        <section class="sheet" aria-labelledby="gia-han">
          <h2 id="gia-han">Đề nghị gia hạn đang chờ</h2>
          {allowed.decide ? (
            <DecisionForm
              extension={pending}
              people={people}
              deciders={deciders}
              attempt={decision}
              back={decision?.typed.text('ve')}
            />
          ) : (
            <>
              <ExtensionFacts extension={pending} people={people} />
              <p class="mb-0">Chưa có quyết định, hạn hiện nay vẫn tính.</p>
            </>
          )}
        </section>
      )}
      {(allowed.unit.length > 0 || allowed.askExtension === 'unit') && (
        <section aria-labelledby="don-vi-lam">
          <h2 id="don-vi-lam">Đơn vị báo cáo</h2>
          <ActForms assignment={assignment} acts={allowed.unit} attempt={attempt} open={open ?? next} />
          {allowed.askExtension === 'unit' && ask}
        </section>
      )}
      {allowed.office.length > 0 && (
        <section aria-labelledby="thu-ky-lam">
          <h2 id="thu-ky-lam">Ban Chỉ đạo xử lý</h2>
          {allowed.urgeLater && <p class="soft small">{allowed.urgeLater}</p>}
          <ActForms assignment={assignment} acts={allowed.office} attempt={attempt} open={open} />
        </section>
      )}
      {forUnit && (
        <section aria-labelledby="ghi-thay" class="mt-4">
          <h2 id="ghi-thay">Ghi thay đơn vị</h2>
          <p class="soft small">Khi đơn vị báo qua điện thoại hoặc bằng giấy; lịch sử ghi rõ ai nhập.</p>
          <ActForms assignment={assignment} acts={allowed.forUnit} attempt={attempt} quiet />
          {allowed.askExtension === 'forUnit' && ask}
        </section>
      )}
    </>
  );
}
