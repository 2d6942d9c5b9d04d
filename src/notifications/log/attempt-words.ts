import type { ChannelName, Route } from '../../channels/channel.js';
import { capitalised } from '../../domain/digest-outline.js';
import type { Attempt, AttemptOutcome } from '../attempt.entity.js';

/** How a channel is called in a sentence. */
export const CHANNEL_WORDS: Readonly<Record<ChannelName, string>> = { email: 'thư điện tử', zalo: 'Zalo' };

/** The same standing alone, as a heading or in a cell. */
export function channelTitle(channel: ChannelName): string {
  return capitalised(CHANNEL_WORDS[channel]);
}

/** What an attempt or a receipt came to, in a few words; who reads a list takes them as a heading. */
export const OUTCOME_WORDS: Readonly<Record<AttemptOutcome, string>> = {
  accepted: 'Đã gửi',
  delivered: 'Đã đến nơi',
  seen: 'Người nhận đã xem',
  'failed-for-now': 'Gửi chưa được, sẽ thử lại',
  'failed-for-good': 'Không gửi được',
  unreachable: 'Không gửi được: địa chỉ của người nhận bị từ chối',
  bounced: 'Bị trả lại',
  unknown: 'Không rõ kết quả',
  held: 'Giữ lại',
  stale: 'Không còn cần gửi',
  moved: 'Chuyển sang cách gửi khác',
  stayed: 'Không chuyển được sang cách gửi khác',
  resent: 'Cho gửi lại',
  settled: 'Xác nhận bằng tay',
  cancelled: 'Hủy bằng tay',
};

/** By which way a message went. */
export const ROUTE_WORDS: Readonly<Record<Route, string>> = {
  email: CHANNEL_WORDS.email,
  'zalo-phone': 'Zalo, theo số điện thoại',
  'zalo-uid': 'Zalo, tài khoản đã liên kết',
};

/** Who has it now, where that was told: `máy chủ thư đã nhận, mã thư …`; null where nothing more is to be said. */
export function receiptWords(
  { outcome, providerId }: Pick<Attempt, 'outcome' | 'providerId'>,
  channel: ChannelName,
): string | null {
  if (outcome !== 'accepted') return null;
  const taken = channel === 'email' ? 'máy chủ thư đã nhận, mã thư' : 'Zalo đã nhận, mã tin';
  return providerId ? `${taken} ${providerId}` : null;
}
