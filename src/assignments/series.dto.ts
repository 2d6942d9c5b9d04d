import { FlagField, TextField } from '../platform/fields.js';
import { PageQuery } from '../platform/page.js';

/** Which series are wanted. */
export class SeriesFilter extends PageQuery {
  @TextField({ optional: true, max: 100, description: 'Mã Ban Chỉ đạo' })
  committee?: string;
}

/** Why a series ends, and whether the turns that are still open are withdrawn with it. */
export class SeriesEndInput {
  @TextField({ max: 2000 })
  reason: string;

  @FlagField({ description: 'Thu hồi cả các kỳ chưa hoàn thành' })
  withdraw: boolean;
}

/** The rule that holds from the next turn on. */
export class SeriesRuleInput {
  @TextField({
    max: 500,
    description: 'Định kỳ bằng lời, ví dụ "Hằng tháng, ngày 20", "Hằng quý, ngày 17 tháng cuối quý"',
  })
  words: string;
}
