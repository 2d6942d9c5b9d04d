import { ChoiceField, FlagField, TextField } from '../../platform/fields.js';
import { NOTICE_STATES, type NoticeState } from '../notice.entity.js';

class SeenState {
  @ChoiceField(NOTICE_STATES, { optional: true, description: 'Tình trạng đã xem; khác thì bị từ chối' })
  state?: NoticeState | null;
}

/** Sending a message once more. */
export class ResendInput extends SeenState {
  @FlagField({ optional: true, description: 'Chấp nhận rằng người nhận có thể nhận hai lần' })
  confirm?: boolean | null;
}

/** What became of a message whose outcome is unknown. */
export class SettleInput extends SeenState {
  @FlagField({ description: 'Tin đã đến hay không' })
  arrived: boolean;
}

/** Stopping a message that has not left. */
export class CancelInput extends SeenState {
  @TextField({ max: 500, description: 'Vì sao không gửi, và đã báo bằng cách nào' })
  reason: string;
}
