/* What every part of the script asks of the page. */
export const $ = (selector, within = document) => within.querySelector(selector);
export const $$ = (selector, within = document) => [...within.querySelectorAll(selector)];
export const cardOf = (node) => node?.closest?.('article.draft');

/** A box that says `words` and offers one button. */
export function notice(words, offer, act) {
  const box = Object.assign(document.createElement('div'), { className: 'told heed', role: 'status' });
  const button = Object.assign(document.createElement('button'), {
    type: 'button',
    className: 'btn btn-quiet ms-auto',
    textContent: offer,
    onclick: act,
  });
  box.append(words, button);
  return box;
}

/** Says something above the page's content until it is closed. */
export function say(words) {
  $('.spoken')?.remove();
  const box = notice(words, 'Đóng', () => box.remove());
  box.classList.add('spoken');
  $('#noi-dung').prepend(box);
  box.scrollIntoView({ block: 'nearest' });
}
