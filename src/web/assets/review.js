/*
 * The clerk's table made quicker: words light up, forms answer without leaving the place, keys, a cursor to split at,
 * words to add from, and what is typed is kept. Every act is a plain form or link that works without this file.
 */
import { forget, keep, leave, remindOfTyped, restore } from './kept-words.js';
import { $, $$, cardOf, say } from './page.js';
import { splitAtCursor } from './places.js';

const typing = (node) => node.matches?.('input:not([type=checkbox]), textarea, select');

/* The words that a draft rests on, and back. */
function light(ids, fromPaper) {
  for (const node of $$('.lit')) node.classList.remove('lit');
  for (const id of ids) {
    for (const node of $$(`[data-d~="${id}"]`)) node.classList.add('lit');
  }
  const paper = $('.paper');
  const first = ids.length && !fromPaper && $(`[data-s][data-d~="${ids[0]}"]`, paper);
  if (!first) return;
  const above = first.getBoundingClientRect().top - paper.getBoundingClientRect().top;
  if (above < 0 || above > paper.clientHeight - 60) paper.scrollTop += above - paper.clientHeight / 3;
}

function lightUnder({ target }) {
  const words = target.closest?.('.paper [data-d]');
  const card = cardOf(target);
  if (words) light(words.dataset.d.split(' '), true);
  else if (card) light([card.dataset.d], false);
}
document.addEventListener('mouseover', lightUnder);
document.addEventListener('focusin', (event) => {
  lightUnder(event);
  last = cardOf(event.target)?.id ?? last;
});

/* Forms and links that change the table answer in its place. */
let busy = false;
let last;

async function swap(address, options = {}, form) {
  if (busy) return;
  busy = true;
  document.body.classList.add('waiting');
  try {
    const answer = await fetch(address, options);
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if ($('.beside', fresh)) show(fresh, answer, form);
    else if (answer.redirected) leave(() => location.assign(answer.url));
    else document.body.replaceWith(fresh.body);
  } catch {
    say('Không kết nối được nên chưa lưu. Nội dung đang gõ vẫn được giữ; hãy thử lại.');
  } finally {
    busy = false;
    document.body.classList.remove('waiting');
  }
}

function show(fresh, answer, form) {
  const query = new URL(answer.url).searchParams;
  const at = cardOf(document.activeElement)?.id ?? cardOf(form)?.id ?? last;
  const top = $(`#${at}`)?.getBoundingClientRect().top;
  const paperTop = $('.paper').scrollTop;
  const open = $$('#noi-dung details[id][open]').map(({ id }) => id);
  const ticked = $$('[form=gop]:checked').map(({ id }) => id);
  if (answer.ok && form?.dataset.keep) forget(form);

  $('#noi-dung').replaceWith($('#noi-dung', fresh));
  if (answer.ok) history.replaceState(null, '', answer.url);
  for (const id of open) if ($(`#${id}`)) $(`#${id}`).open = true;
  for (const id of ticked) if ($(`#${id}`)) $(`#${id}`).checked = true;
  $('.paper').scrollTop = paperTop;
  const moved = $(`#${at}`)?.getBoundingClientRect().top - top;
  if (moved) scrollBy(0, moved);
  prepare(answer.ok ? undefined : form?.dataset.keep);

  const done = query.get('dong') && `#d-${query.get('dong')}`;
  const clause = query.get('muc') && `#k-${query.get('muc')} + form button`;
  const wrong = answer.ok ? null : ($('[aria-invalid]') ?? $('#loi a') ?? $('#loi'));
  // What was done on the whole table is told above it.
  const told = form && !cardOf(form) && !done && !clause ? $('#noi-dung > .told.good') : null;
  const place = $('[autofocus], .splitting textarea') ?? told ?? $(done || clause || `#${at}`);
  const next = wrong ?? place ?? $('.paper');
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: 'nearest' });
}

document.addEventListener('submit', (event) => {
  const { target: form, submitter } = event;
  if (form.method !== 'post' || !form.closest('#noi-dung')) return;
  event.preventDefault();
  const address = submitter?.getAttribute('formaction') ?? form.getAttribute('action');
  void swap(address, { method: 'POST', body: new URLSearchParams(new FormData(form, submitter)) }, form);
});

document.addEventListener('click', (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  const link = event.target.closest('a[data-act], a.fact');
  const chosen = getSelection().isCollapsed && event.target.closest('.draft .words, .paper [data-s][data-d]');
  if (link) {
    event.preventDefault();
    void swap(link.href);
  } else if (chosen?.dataset.field) $('[data-act=edit]', cardOf(chosen))?.click();
  else if (chosen?.dataset.d) goTo($(`#d-${chosen.dataset.d.split(' ')[0]}`));
});

/* Keys, which can be switched off. */
const keys = {
  j: (card) => goTo(beside(card, 1)),
  k: (card) => goTo(beside(card, -1)),
  x: (card) => $('[data-act=seen]', card)?.click(),
  e: (card) => $('[data-act=edit]', card)?.click(),
  t: (card) => $('[data-act=split]', card)?.click(),
  g: (card) => $('[form=gop]', card)?.click(),
  G: () => $('#gop')?.requestSubmit(),
  b: (card) => $('[data-act=drop]', card)?.click(),
  u: () => $('[data-act=undo]')?.click(),
  '?': () => {
    const help = $('#phim-tat');
    help.open = !help.open;
    $('summary', help).focus();
  },
};
const arrows = { ArrowDown: 'j', ArrowUp: 'k' };

function beside(card, step) {
  const cards = $$('article.draft');
  return cards[card ? cards.indexOf(card) + step : 0] ?? card;
}

function goTo(card) {
  card?.focus({ preventScroll: true });
  card?.scrollIntoView({ block: 'nearest' });
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || localStorage.getItem('dondoc:phim') === 'tat') return;
  const here = cardOf(event.target);
  if (event.key === 'Escape' && here) {
    $('[data-act=close]', here)?.click();
    return;
  }
  if (typing(event.target)) return;
  const act = keys[(here && arrows[event.key]) || event.key];
  const card = here ?? (last && $(`#${last}`)) ?? undefined;
  if (!act || (!card && !'jkuG?'.includes(event.key))) return;
  event.preventDefault();
  act(card);
});

/** Makes ready what has just come onto the page; `refused` names a form that the server sent back with its words. */
function prepare(refused) {
  const help = $('#phim-tat');
  if (help) {
    const tick = $('#dung-phim');
    help.hidden = false;
    tick.checked = localStorage.getItem('dondoc:phim') !== 'tat';
    tick.onchange = () => localStorage.setItem('dondoc:phim', tick.checked ? 'dung' : 'tat');
  }
  for (const form of $$('form[data-keep]')) {
    if (form.dataset.keep === refused) keep(form);
    else restore(form, () => void swap(location.href));
  }
  remindOfTyped();
  for (const form of $$('form.splitting')) splitAtCursor(form);
  const row = new URLSearchParams(location.search).get('dong');
  if (row) light([row], false);
}

prepare();
