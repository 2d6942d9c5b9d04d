/* Places in words: where a draft is cut in two, and what is selected in the document. */
import { $, $$, cardOf } from './page.js';

/** Replaces the list of places by the words themselves: the cursor stands where the second part begins. */
export function splitAtCursor(form) {
  const select = $('select', form);
  const words = $('.words', cardOf(form)).textContent;
  const box = Object.assign(document.createElement('textarea'), {
    className: 'form-control',
    id: select.id,
    value: words,
    rows: Math.min(12, Math.ceil(words.length / 60) + 1),
  });
  const at = Object.assign(document.createElement('input'), { type: 'hidden', name: 'at' });
  const parts = Object.assign(document.createElement('p'), { className: 'small soft parts' });
  const tell = () => {
    at.value = box.selectionStart;
    const [one, two] = [words.slice(0, box.selectionStart), words.slice(box.selectionStart)];
    parts.textContent = `… ${one.trim().slice(-45)} ┃ ${two.trim().slice(0, 45)} …`;
  };
  $('label', form).textContent = 'Đưa con trỏ tới chỗ tách rồi bấm Enter';
  box.addEventListener('beforeinput', (event) => event.preventDefault());
  box.addEventListener('selectionchange', tell);
  for (const name of ['keyup', 'click', 'focus']) box.addEventListener(name, tell);
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') form.requestSubmit();
  });
  const first = Number($$('option', select)[1]?.value ?? Math.floor(words.length / 2));
  select.replaceWith(box);
  form.querySelector('.field').append(at, parts);
  box.focus();
  box.setSelectionRange(first, first);
  tell();
}

/* Words selected in the document become a draft. */
document.addEventListener('selectionchange', () => {
  const form = $('#tu-doan');
  const chosen = getSelection();
  if (!form || !chosen.rangeCount) return;
  const range = chosen.getRangeAt(0);
  const spans = chosen.isCollapsed ? [] : $$('.paper [data-s]').filter((span) => range.intersectsNode(span));
  form.hidden = spans.length === 0 || !$('.paper').contains(range.commonAncestorContainer);
  if (form.hidden) return;
  const [first, end] = [spans[0], spans.at(-1)];
  const from = first.contains(range.startContainer) ? range.startOffset : 0;
  const to = end.contains(range.endContainer) ? range.endOffset : end.textContent.length;
  form.elements.start.value = Number(first.dataset.s) + from;
  form.elements.end.value = Number(end.dataset.s) + to;
});
document.addEventListener('mousedown', (event) => {
  if (event.target.closest('#tu-doan')) event.preventDefault();
});
