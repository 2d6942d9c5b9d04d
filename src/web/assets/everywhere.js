/*
 * On every page: what is typed is kept until it is saved, leaving it is warned of, long work says that it goes on, and
 * what only a script can offer is offered. Nothing needs it. The clerk's table keeps its own words (kept-words.js).
 */
import './days.js';
import { $, $$, notice } from './page.js';

const who = document.body.dataset.who;
/* Who is not signed in cannot sign out: their words end with the tab. */
const store = who ? localStorage : sessionStorage;
const SENT = 'dondoc:da-gui';
const FROM = 'dondoc:gui-tu';

const acting = (form) => form.querySelector('input[name=act]')?.value ?? '';
const keyOf = (form) => `dondoc:${who}:${form.getAttribute('action') ?? location.pathname}#${acting(form)}`;
const isTick = ({ type }) => type === 'checkbox' || type === 'radio';
const fieldsOf = (form) =>
  [...form.elements].filter(({ name, type }) => name && !/hidden|password|file|submit|button/.test(type));
const valueOf = (field) => (isTick(field) ? field.checked : field.value);
const typedIn = (form) => JSON.stringify(fieldsOf(form).map((field) => [field.name, valueOf(field)]));
const isKept = (form) =>
  form?.method === 'post' && !form.dataset.keep && [...form.elements].some(({ type }) => type === 'textarea');

function keep(form) {
  form.classList.add('unsaved');
  try {
    store.setItem(keyOf(form), typedIn(form));
  } catch {
    // A paper too long for the browser to keep: the warning before leaving remains.
  }
}

function restore(form) {
  const kept = store.getItem(keyOf(form));
  const stored = typedIn(form);
  if (!kept || kept === stored) return;
  fill(form, kept);
  form.classList.add('unsaved');
  for (let fold = form.closest('details'); fold; fold = fold.parentElement.closest('details'))
    fold.open = true;
  const box = notice('Đã khôi phục nội dung gõ dở, chưa gửi.', 'Bỏ nội dung này', () => {
    store.removeItem(keyOf(form));
    fill(form, stored);
    form.classList.remove('unsaved');
    box.remove();
  });
  form.prepend(box);
}

function fill(form, kept) {
  const values = JSON.parse(kept);
  fieldsOf(form).forEach((field, i) => {
    const [name, value] = values[i] ?? [];
    if (name !== field.name) return;
    if (isTick(field)) field.checked = value;
    else field.value = value;
  });
}

/*
 * A refused form stands at the address of the page it was sent from: who goes back to it later is asked nothing, and
 * loading it anew sends nothing.
 */
const from = sessionStorage.getItem(FROM);
sessionStorage.removeItem(FROM);
if (from && $('#loi') && !$('[type=password]')) history.replaceState(null, '', from);

/* What was sent last is forgotten when a page says that it was done. */
const sent = sessionStorage.getItem(SENT);
if (sent && ($('main .told.good') || new URLSearchParams(location.search).has('xong'))) {
  store.removeItem(sent);
  sessionStorage.removeItem(SENT);
}
for (const form of $$('form').filter(isKept)) {
  // A form that the server refused comes back with the words that were sent.
  if ($('#loi') && keyOf(form) === sent) keep(form);
  else restore(form);
}

let sending = false;
document.addEventListener('input', ({ target: { form } }) => isKept(form) && keep(form));
addEventListener('beforeunload', (event) => {
  if (!sending && $('form.unsaved')) event.preventDefault();
});
// On the window: last, when it is known whether another script sends the form itself.
addEventListener('submit', (event) => {
  const { target: form, submitter } = event;
  if (event.defaultPrevented) return;
  sending = true;
  setTimeout(() => (sending = false), 2000);
  if (form.classList.contains('ends-session')) {
    localStorage.clear();
    sessionStorage.clear();
  } else if (form.method === 'post') {
    sessionStorage.setItem(SENT, keyOf(form));
    sessionStorage.setItem(FROM, location.pathname + location.search);
  }
  const done = form.dataset.busy && show(form, submitter ?? $('[type=submit]', form));
  if ('file' in form.dataset) {
    event.preventDefault();
    void load(form, done);
  }
});

/* A file leaves the page where it is: it is fetched, so that the page knows when it has come. */
async function load(form, done) {
  const answer = await fetch(`${form.action}?${new URLSearchParams(new FormData(form))}`).catch(
    () => undefined,
  );
  const [, download] = /filename="([^"]+)"/.exec(answer?.headers.get('content-disposition')) ?? [];
  // Something else was answered: the browser goes there to show it.
  if (!download) return form.submit();
  const href = URL.createObjectURL(await answer.blob());
  Object.assign(document.createElement('a'), { href, download }).click();
  URL.revokeObjectURL(href);
  done();
}

/* Long work: the button says so and cannot be pressed twice; coming back makes it free again. */
function show(form, button) {
  const bar = Object.assign(document.createElement('progress'), {
    className: 'w-100',
    ariaLabel: form.dataset.busy,
  });
  const words = Object.assign(document.createElement('p'), {
    className: 'hint',
    textContent: form.dataset.busy,
  });
  words.setAttribute('role', 'status');
  button.after(words, bar);
  // The form has to be read with its button before that is switched off.
  setTimeout(() => (button.disabled = true));
  const done = () => {
    button.disabled = false;
    words.remove();
    bar.remove();
  };
  addEventListener('pageshow', done);
  return done;
}

/* Offers that need a script: printing, and ticking all boxes of a name at once. */
for (const button of $$('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}
for (const all of $$('[data-all]')) {
  const boxes = () => $$(`input[type=checkbox][name="${all.dataset.all}"]`).filter((box) => !box.disabled);
  (all.closest('[hidden]') ?? all).hidden = false;
  all.addEventListener('change', () => {
    for (const box of boxes()) box.checked = all.checked;
  });
  document.addEventListener('change', ({ target }) => {
    if (target.name === all.dataset.all) all.checked = boxes().every(({ checked }) => checked);
  });
}

/* Of a row that is drawn sideways the chosen one is in sight. */
for (const chosen of $$('.tabs [aria-current]')) {
  const row = chosen.closest('.tabs');
  row.scrollLeft = chosen.offsetLeft - row.offsetLeft - 16;
}

/* Whoever hears the page hears first what came of the form, also where no address leads to it. */
if (!location.hash && !$('[autofocus]')) $('#xong')?.focus();
