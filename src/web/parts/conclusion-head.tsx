import type { Conclusion } from '../../conclusions/conclusion.entity.js';
import { formatDay } from '../../domain/day.js';
import type { Refusal } from '../../platform/refusal.js';
import type { Form } from '../form.js';
import { links } from '../links.js';
import { AreaField, DayField, TextField } from './field.js';
import { Icon } from './icon.js';

/** `Thông báo 118/TB-VP ngày 02/11/2026`. */
export function conclusionName({ number, issuedOn }: Pick<Conclusion, 'number' | 'issuedOn'>): string {
  const day = issuedOn ? ` ngày ${formatDay(issuedOn)}` : '';
  return number ? `${number}${day}` : `Văn bản chưa có số${day}`;
}

/** The page's heading with the paper it is about. */
export function ConclusionHead({ conclusion, heading }: { conclusion: Conclusion; heading: string }) {
  return (
    <>
      <h1>{heading}</h1>
      <p class="lead-in">
        <strong>{conclusionName(conclusion)}</strong>
        {conclusion.title && `: ${conclusion.title}`}
        <br />
        {conclusion.committee.name} · Tệp: {conclusion.document.name}
      </p>
    </>
  );
}

export const HEAD_LABELS = {
  number: 'Số, ký hiệu',
  issuer: 'Cơ quan ban hành',
  superior: 'Cơ quan cấp trên',
  place: 'Nơi ban hành',
  title: 'Trích yếu',
  issuedOn: 'Ngày ban hành',
  meetingDate: 'Ngày họp',
  chair: 'Người chủ trì',
  signedFor: 'Ký thay mặt, thừa lệnh',
  signer: 'Người ký',
} as const;

/** What a message to the units and the reading of deadlines need, when the paper does not say it. */
const ASKED: readonly (readonly [keyof typeof HEAD_LABELS, string])[] = [
  ['number', 'Chưa có số, ký hiệu'],
  ['issuedOn', 'Chưa có ngày ban hành (thời hạn tạm tính từ ngày họp hoặc ngày nhập)'],
  ['meetingDate', 'Chưa có ngày họp'],
  ['title', 'Chưa có trích yếu'],
  ['issuer', 'Chưa có cơ quan ban hành'],
  ['chair', 'Chưa có người chủ trì'],
  ['signer', 'Chưa có người ký'],
];

/** Asks for everything that the paper leaves blank; nothing is made up for it. */
export function WhatIsBlank({ conclusion }: { conclusion: Conclusion }) {
  const blank = ASKED.filter(([name]) => !conclusion[name]);
  if (blank.length === 0) return null;
  return (
    <div class="told heed blank">
      <Icon shape="triangle" />
      <div>
        {blank.map(([name, words], i) => (
          <>
            {i > 0 && ' · '}
            <a href={`#vb-${name}`}>{words}</a>
          </>
        ))}
        <span class="soft"> — bổ sung ở “Thông tin văn bản” nếu văn bản có.</span>
      </div>
    </div>
  );
}

/** Nơi nhận as the paper lists it; who is told is decided by the assignments alone. */
function Recipients({ conclusion: { recipients } }: { conclusion: Conclusion }) {
  if (recipients.length === 0) return null;
  const words = recipients.map(({ name, mark }) => (mark ? `${name} (${mark})` : name));
  return <p class="small soft">Nơi nhận ghi trong văn bản: {words.join('; ')}.</p>;
}

interface ConclusionFormProps {
  conclusion: Conclusion;
  attempt: { typed: Form; refusal: Refusal } | undefined;
}

/** What the paper says of itself, for putting right what was misread or is missing. */
export function ConclusionForm({ conclusion, attempt }: ConclusionFormProps) {
  const field = (name: keyof typeof HEAD_LABELS) => ({
    name,
    label: HEAD_LABELS[name],
    prefix: 'vb-',
    refusal: attempt?.refusal,
    value: attempt ? attempt.typed.text(name) : conclusion[name]?.toString(),
  });
  return (
    <details class="fold" open={attempt !== undefined} id="thong-tin">
      <summary>Thông tin văn bản</summary>
      <form method="post" action={links.conclusion(conclusion.id)} data-keep="van-ban">
        <div class="draft-grid">
          <TextField {...field('number')} />
          <DayField {...field('issuedOn')} />
          <TextField {...field('place')} />
          <DayField {...field('meetingDate')} />
        </div>
        <AreaField {...field('title')} rows={2} />
        <div class="draft-grid">
          <TextField {...field('superior')} />
          <TextField {...field('issuer')} />
        </div>
        <div class="draft-grid">
          <TextField {...field('chair')} />
          <TextField {...field('signedFor')} />
          <TextField {...field('signer')} />
        </div>
        <Recipients conclusion={conclusion} />
        <button class="btn btn-quiet mb-3" type="submit">
          Lưu thông tin văn bản
        </button>
      </form>
    </details>
  );
}
