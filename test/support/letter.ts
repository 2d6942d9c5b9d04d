import type { OutgoingMessage } from '../../src/channels/channel.js';

/** A message that may go by mail, with nothing written in it yet. */
export const letter: OutgoingMessage = {
  noticeId: 7,
  messageId: 'thong-bao-7@dondoc.example',
  trackingId: 'dd-7',
  to: { name: 'Lê Văn Ước', email: 'uoc@xa.example', phone: null, zaloUserId: null, zaloContactAt: null },
  subject: '',
  text: '',
  html: '',
  zalo: {},
  zaloText: '',
};
