import type { Principal } from '../../access/principal.js';
import type { BulkOutcome } from '../../assignments/bulk.service.js';
import type { LeftOut } from '../../assignments/left-out.js';
import type { Undone } from '../../assignments/undo.service.js';
import { ACTS } from '../../domain/assignment-state.js';
import type { Refusal } from '../../platform/refusal.js';
import { Layout } from '../layout.js';
import { links } from '../links.js';
import { AssignmentRows } from '../parts/assignment-rows.js';
import { Mistakes, Told } from '../parts/messages.js';
import { UndoButton } from '../parts/undo-button.js';
import { UNDO_WORDS } from '../undo-words.js';

/** What one act on many did, and the way to undo it. */
export function BulkDonePage({ who, outcome, back }: { who: Principal; outcome: BulkOutcome; back: string }) {
  const { act, done, left, undo } = outcome;
  const name = `${ACTS[act].label}: ${done.length} việc`;
  return (
    <Layout title={name} who={who} place={links.register}>
      <h1>{name}</h1>
      {done.length > 0 && (
        <Told>
          Đã thực hiện “{ACTS[act].label}” cho {done.length} việc. {UNDO_WORDS[act]}
          <UndoButton token={undo} back={back} />
        </Told>
      )}
      <Left left={left} name="Không thực hiện được" />
      <Back to={back} />
      {done.length > 0 && (
        <AssignmentRows name="Đã thực hiện" rows={done.map((each) => ({ assignment: each }))} />
      )}
    </Layout>
  );
}

/** What undoing could not put back, beside what it did. */
export function UndonePage({ who, undone, back }: { who: Principal; undone: Undone; back: string }) {
  return (
    <Layout title="Hoàn tác" who={who} place={links.register}>
      <h1>Hoàn tác “{ACTS[undone.act].label}”</h1>
      <p>{undone.undone.length} việc đã trở lại như trước.</p>
      <Left left={undone.left} name="Không hoàn tác được" />
      <Back to={back} />
    </Layout>
  );
}

/** Why nothing was undone. */
export function TooLatePage({ who, refusal, back }: { who: Principal; refusal: Refusal; back: string }) {
  return (
    <Layout title="Hoàn tác" who={who} place={links.register}>
      <h1>Không hoàn tác được</h1>
      <Mistakes refusal={refusal} />
      <Back to={back} />
    </Layout>
  );
}

function Back({ to }: { to: string }) {
  return (
    <p>
      <a class="btn btn-primary" href={to}>
        Quay lại
      </a>
    </p>
  );
}

function Left({ left, name }: { left: readonly LeftOut[]; name: string }) {
  const rows = left.map(({ assignment, reason }) => ({ assignment, said: reason }));
  return rows.length === 0 ? null : <AssignmentRows name={name} rows={rows} />;
}
