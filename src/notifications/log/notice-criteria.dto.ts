import { CHANNEL_NAMES, type ChannelName } from '../../channels/channel.js';
import { ChoiceField, DayField, NumberField, TextField } from '../../platform/fields.js';

/** Which messages are meant: what is left out does not count. */
export class NoticeCriteria {
  @ChoiceField(CHANNEL_NAMES, { optional: true })
  channel?: ChannelName;

  @TextField({
    optional: true,
    max: 200,
    description: 'Họ tên hoặc thư điện tử của người nhận, không cần dấu',
  })
  q?: string;

  @TextField({ optional: true, max: 100, description: 'Mã Ban Chỉ đạo' })
  committee?: string;

  @NumberField({ optional: true, description: 'Chỉ các tin nói về một việc' })
  assignment?: number;

  @DayField({ optional: true, description: 'Tạo từ ngày' })
  from?: string;

  @DayField({ optional: true, description: 'Tạo đến hết ngày' })
  to?: string;
}
