import type { AssignmentFile } from '../../assignments/assignment-file.js';
import type { ProgressReport } from '../../assignments/progress.entity.js';
import { progressWords } from '../../domain/progress.js';
import type { Person } from '../../people/person.entity.js';
import type { Refusal } from '../../platform/refusal.js';
import type { Allowed } from '../assignment-acts.js';
import type { Form } from '../form.js';
import { type ActAttempt, ActForm, ActForms } from './act-forms.js';
import { DecisionForm } from './decision-form.js';
import type { Present } from './due.js';
import { ExtensionFacts } from './extension-facts.js';
import { ObstacleForm } from './obstacle-form.js';

/** The request for a later day that waits for its decision. */
export function pendingOf({ extensions }: AssignmentFile) {
  return extensions.find(({ state }) => state === 'pending');
}

/** What the unit counted last, to be carried on from. */
export function lastCounted({ progress }: AssignmentFile): ProgressReport | undefined {
  return progress.findLast((report) => progressWords(report) !== undefined);
}

interface ToolsProps {
  file: AssignmentFile;
  allowed: Allowed;
  present: Present;
  /** Whose decision on a later day the reader may write down. */
  deciders: Person[];
  /** The act whose form stands open. */
  open?: string | undefined;
  attempt?: ActAttempt | undefined;
  decision?: { typed: Form; refusal: Refusal } | undefined;
}

/** What the reader can do with an assignment now, by the side on which it belongs. */
export function AssignmentTools(props: ToolsProps) {
  const { file, allowed, present, deciders, attempt, decision, open } = props;
  const { assignment, people } = file;
  const pending = pendingOf(file);
  const ask = (
    <ActForm
      assignment={assignment}
      act="ask-extension"
      name="Xin gia hạn"
      needs={['newDue', 'reason']}
      attempt={attempt}
      open={open === 'ask-extension'}
    />
  );
  const tell = <ObstacleForm assignmentId={assignment.id} attempt={attempt} open={open === 'obstacle'} />;
  const sides = [allowed.askExtension, allowed.tellObstacle];
  const asUnit = allowed.unit.length > 0 || sides.includes('unit');
  const forUnit = allowed.forUnit.length > 0 || sides.includes('forUnit');
  const last = lastCounted(file);
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
              today={present.today}
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
      {asUnit && (
        <section aria-labelledby="don-vi-lam">
          <h2 id="don-vi-lam">Đơn vị báo cáo</h2>
          <ActForms assignment={assignment} acts={allowed.unit} attempt={attempt} open={open} last={last} />
          {allowed.askExtension === 'unit' && ask}
          {allowed.tellObstacle === 'unit' && tell}
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
          <ActForms assignment={assignment} acts={allowed.forUnit} attempt={attempt} last={last} quiet />
          {allowed.askExtension === 'forUnit' && ask}
          {allowed.tellObstacle === 'forUnit' && tell}
        </section>
      )}
    </>
  );
}
