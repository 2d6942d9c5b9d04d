/*
 * Fields for days: they are written as an office writes them, and the browser's own calendar fills them in where it can
 * be opened. What was written is said again with its weekday, so that a slip is seen.
 */
import { $$ } from './page.js';

const WEEKDAYS = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'];
const two = (number) => String(number).padStart(2, '0');

/* `YYYY-MM-DD` as the server reads it (domain/day.ts); empty for what is written otherwise. */
function isoIn(text) {
  const [, on, month, year] =
    /^(\d{1,2})[\s.,/-]+(\d{1,2})[\s.,/-]+(\d{4}|\d{2})$/.exec(text.trim()) ??
    /^(\d{2})(\d{2})(\d{4})$/.exec(text.trim()) ??
    [];
  return year ? `${year.padStart(4, '20')}-${two(month)}-${two(on)}` : '';
}

function written(day) {
  const month = day.getUTCMonth() + 1;
  return `${two(day.getUTCDate())}/${month < 3 ? two(month) : month}/${day.getUTCFullYear()}`;
}

function make(tag, properties) {
  return Object.assign(document.createElement(tag), properties);
}

for (const field of $$('[data-day]')) {
  const said = make('span', { className: 'day-said' });
  said.setAttribute('role', 'status');
  const picker = make('input', { type: 'date', tabIndex: -1, className: 'day-picker' });
  picker.setAttribute('aria-hidden', 'true');
  // The browser's own field knows which days there are.
  const read = () => {
    picker.value = isoIn(field.value);
    return picker.valueAsDate;
  };
  const say = () => (said.textContent = WEEKDAYS[read()?.getUTCDay()] ?? '');
  field.addEventListener('input', say);
  field.addEventListener('change', () => {
    if (read()) field.value = written(picker.valueAsDate);
  });
  field.after(picker, said);
  say();
  if (!picker.showPicker) continue;
  const opener = make('button', {
    type: 'button',
    className: 'btn btn-quiet day-opener',
    textContent: 'Chọn',
  });
  opener.setAttribute('aria-label', `Chọn ngày: ${field.labels[0]?.textContent ?? ''}`);
  opener.addEventListener('click', () => {
    read();
    picker.showPicker();
  });
  picker.addEventListener('change', () => {
    if (!picker.value) return;
    field.value = written(picker.valueAsDate);
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.focus();
  });
  said.before(opener);
}
