import { PERIODS } from '../domain/period.js';
import { ChoiceField, TextField } from '../platform/fields.js';

/** Which committee's report is wanted; all the asker may see unless one is named. */
export class ReportQuery {
  @TextField({ optional: true, max: 100, description: 'Mã Ban Chỉ đạo' })
  committee?: string;
}

/** Which table of units is wanted; measured by the current deadlines unless said otherwise. */
export class UnitsQuery extends ReportQuery {
  @ChoiceField(['current', 'original'], {
    optional: true,
    description: 'Tính theo hạn hiện nay hay hạn ban đầu',
  })
  deadline?: 'current' | 'original';

  @ChoiceField(PERIODS, {
    optional: true,
    description:
      'Kèm số liệu cuối kỳ liền trước (chốt ngày 14), của các Ban Chỉ đạo mà người gọi là trưởng ban hoặc thư ký',
  })
  period?: (typeof PERIODS)[number];
}
