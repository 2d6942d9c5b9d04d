import { ChoiceField, NumberField, TextField } from '../platform/fields.js';
import type { Errand, ErrandState } from '../platform/errand.entity.js';

const STATES: ErrandState[] = ['waiting', 'running', 'done', 'failed', 'stopped'];

/** How far the reading of a paper is, as the API tells it. */
export class RecognitionView {
  @NumberField()
  recognition: number;

  @ChoiceField(STATES)
  state: ErrandState;

  @TextField()
  fileName: string;

  @NumberField()
  pagesDone: number;

  @NumberField({ description: '0: văn bản có sẵn chữ, không phải nhận dạng' })
  pagesTotal: number;

  @TextField({ optional: true, description: 'Vì sao không xong, cần làm gì' })
  message: string | null;

  @NumberField({ optional: true, description: 'Mã kết luận, khi đã xong' })
  conclusion: number | null;
}

export function recognitionView(errand: Errand): RecognitionView {
  const { id, state, fileName, done, total, message, outcome } = errand;
  return {
    ...{ recognition: id, state, fileName, pagesDone: done, pagesTotal: total, message },
    conclusion: state === 'done' ? (outcome as { id: number }).id : null,
  };
}
