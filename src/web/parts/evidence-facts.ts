import type { EvidenceFact } from '../../domain/evidence.js';

/** What the parts of a line of evidence are called, in the middle of a sentence. */
export const FACT_WORDS: Readonly<Record<EvidenceFact, string>> = {
  attempt: 'số của lần gửi',
  at: 'thời điểm',
  notice: 'số của tin',
  stage: 'bước báo',
  overview: 'bản tổng hợp tuần',
  assignment: 'việc',
  deadlineVersion: 'lần ấn định thời hạn',
  step: 'nội dung báo',
  person: 'người nhận',
  channel: 'cách gửi',
  messageId: 'mã thư',
  outcome: 'kết quả',
  code: 'mã kết quả',
  reason: 'lý do',
  route: 'đường gửi',
  providerId: 'mã tin của kênh gửi',
  actor: 'người xử lý',
};
