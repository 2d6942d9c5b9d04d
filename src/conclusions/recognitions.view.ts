import type { Instant } from '../domain/day.js';
import { ChoiceField, NumberField, TextField } from '../platform/fields.js';
import type { Recognition, RecognitionState } from './recognition.entity.js';

const STATES: RecognitionState[] = ['waiting', 'running', 'done', 'failed', 'stopped'];

/** How far a recognition is, as the API tells it. */
export class RecognitionView {
  @NumberField()
  recognition: number;

  @ChoiceField(STATES)
  state: RecognitionState;

  @TextField()
  fileName: string;

  @NumberField()
  pagesDone: number;

  @NumberField()
  pagesTotal: number;

  @TextField({ optional: true, description: 'Vì sao không xong, cần làm gì' })
  message: string | null;

  @NumberField({ optional: true, description: 'Mã kết luận, khi đã xong' })
  conclusion: number | null;
}

/** An instance that works gives a sign every 15 seconds; one that has been silent for longer than this is gone. */
const SILENCE = { minutes: 1 };

/** Told to whoever waits for a recognition whose instance was stopped or broke down. */
export const INTERRUPTED = 'Việc nhận dạng bị gián đoạn; hãy tải tệp lên lần nữa.';

export const isOpen = ({ state }: { state: RecognitionState }): boolean =>
  state === 'waiting' || state === 'running';

/** As it stands at `now`: one that nobody works on any more has failed, whatever its row says. */
export function recognitionView(row: Recognition, now: Instant): RecognitionView {
  const { id, fileName, pagesDone, pagesTotal, conclusionId } = row;
  const silent = isOpen(row) && row.lastSeenAt.add(SILENCE).epochMilliseconds < now.epochMilliseconds;
  return {
    recognition: id,
    state: silent ? 'failed' : row.state,
    fileName,
    pagesDone,
    pagesTotal,
    message: silent ? INTERRUPTED : row.message,
    conclusion: conclusionId,
  };
}
