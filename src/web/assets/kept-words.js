/*
 * What is typed into a form that says so (data-keep) is kept in the browser until it is saved, for the person who typed
 * it; signing out clears it.
 */
import { $, $$, notice } from './page.js';

const HERE = `dondoc:${document.body.dataset.who}:${location.pathname}`;
const keyOf = (form) => `${HERE}:${form.dataset.keep}`;
const fieldsOf = (form) => [...form.elements].filter(({ name }) => name);
const typedIn = (form) =>
  JSON.stringify(
    fieldsOf(form).map((field) => [field.name, field.type === 'checkbox' ? field.checked : field.value]),
  );

document.addEventListener('input', ({ target: { form } }) => {
  if (!form?.dataset.keep) return;
  keep(form);
});
addEventListener('beforeunload', (event) => {
  if ($('form.unsaved')) event.preventDefault();
});
/** Goes elsewhere without the warning: the words are kept. */
export function leave(going) {
  for (const form of $$('form.unsaved')) form.classList.remove('unsaved');
  going();
}

/** The form was saved. */
export function forget(form) {
  localStorage.removeItem(keyOf(form));
}

/** The form came back from the server with the words that were sent. */
export function keep(form) {
  form.classList.add('unsaved');
  localStorage.setItem(keyOf(form), typedIn(form));
}

/** Fills in what was typed before; `again` shows the form as it is stored. */
export function restore(form, again) {
  const kept = localStorage.getItem(keyOf(form));
  if (!kept || kept === typedIn(form)) return;
  const values = JSON.parse(kept);
  fieldsOf(form).forEach((field, i) => {
    const [name, value] = values[i] ?? [];
    if (name !== field.name) return;
    if (field.type === 'checkbox') field.checked = value;
    else field.value = value;
  });
  form.classList.add('unsaved');
  const fold = form.closest('details');
  if (fold) fold.open = true;
  form.prepend(
    notice('Đã khôi phục nội dung gõ dở, chưa lưu.', 'Bỏ nội dung này', () => {
      forget(form);
      form.classList.remove('unsaved');
      again();
    }),
  );
}

/** Drafts in which something was typed and whose form is closed now say so. */
export function remindOfTyped() {
  const start = `${HERE}:dong-`;
  for (const key of Object.keys(localStorage).filter((each) => each.startsWith(start))) {
    const card = $(`#d-${CSS.escape(key.slice(start.length))}`);
    const edit = card && $('[data-act=edit]', card);
    if (edit)
      $('.task-head', card).after(
        notice('Có nội dung gõ dở, chưa lưu.', 'Mở để xem tiếp', () => edit.click()),
      );
  }
}
