import type { AssignmentFile } from '../../assignments/assignment-file.js';
import { actLabel } from '../../assignments/assignments.view.js';
import type { HistoryEntry } from '../../assignments/history.entity.js';
import { day, formatDay, formatInstant } from '../../domain/day.js';
import { stateLabel } from '../../domain/assignment-state.js';
import { ProgressBar } from './progress-bar.js';

/** Everything that happened to an assignment, the newest first: who, when, in whose place, with what words. */
export function History({ file }: { file: AssignmentFile }) {
  const { history, people, progress, attachments } = file;
  const nameOf = (id: number | null) => (id === null ? undefined : people.get(id));
  return (
    <ol class="story" reversed>
      {history.toReversed().map((entry) => {
        const actor = nameOf(entry.actorId);
        const instead = nameOf(entry.onBehalfOfId);
        const files = attachments.filter(({ historyId }) => historyId === entry.id).length;
        return (
          <li>
            <strong>{actLabel(entry.act)}</strong>
            {entry.fromStatus !== entry.toStatus && <span class="soft"> → {stateLabel(entry.toStatus)}</span>}
            <div class="soft small">
              {formatInstant(entry.at)} · {actor ? `${actor.name}, ${actor.position}` : 'Không rõ'}
              {instead && ` (thay ${instead.name})`}
              {entry.details?.via === 'link' && ' · qua đường dẫn trong tin nhắn'}
            </div>
            {entry.text && <div class="words">{entry.text}</div>}
            <ProgressBar measured={progress.find(({ historyId }) => historyId === entry.id)} />
            {files > 0 && <div class="small">Kèm {files} tệp</div>}
            <NewDay details={entry.details} />
          </li>
        );
      })}
    </ol>
  );
}

function NewDay({ details }: { details: HistoryEntry['details'] }) {
  const due = details?.newDue;
  return typeof due === 'string' ? <div class="small">Hạn mới: {formatDay(day(due))}</div> : null;
}
