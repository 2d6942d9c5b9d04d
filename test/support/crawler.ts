import type { SeenPage, Visitor } from './visitor.js';

/** One control of a form as it stands on its page. */
export interface Control {
  name: string;
  /** `text`, `textarea`, `select`, `date`, `hidden`, `checkbox`, `file`, `button` and so on. */
  kind: string;
  value: string;
}

export interface FoundForm {
  /** The page that it stands on. */
  at: string;
  method: string;
  action: string;
  multipart: boolean;
  controls: Control[];
}

/** `/viec/12?xem=1` and `/viec/3?xem=2` are one kind of address: `/viec/N?xem`. */
export function kindOf(address: string): string {
  const { pathname, searchParams } = new URL(address, 'http://here');
  const names = [...new Set(searchParams.keys())].toSorted().join('&');
  return `${pathname.replace(/\d+/g, 'N')}${names && `?${names}`}`;
}

const read = (text: string) =>
  text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&amp;', '&');
const attribute = (tag: string, name: string) => {
  const found = new RegExp(`\\s${name}(?:="([^"]*)")?(?=[\\s>/])`).exec(tag);
  return found && read(found[1] ?? '');
};

/** Every page that `visitor` can reach by links from `start`, at most two of a kind. */
export async function crawl(visitor: Visitor, start: string[]): Promise<SeenPage[]> {
  const seen = new Map<string, number>();
  const known = new Set<string>();
  const pages: SeenPage[] = [];
  const waiting = [...start];
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    const kind = kindOf(address);
    if (known.has(address) || (seen.get(kind) ?? 0) >= 2) continue;
    known.add(address);
    seen.set(kind, (seen.get(kind) ?? 0) + 1);
    const page = await visitor.get(address);
    pages.push({ ...page, at: address });
    for (const [tag] of page.html.matchAll(/<a\s[^>]*>/g)) {
      const to = attribute(tag, 'href')?.split('#')[0];
      if (to?.startsWith('/') && !to.startsWith('/dang-xuat')) waiting.push(to);
    }
  }
  return pages;
}

/** The forms of these pages, one of a kind, without the one that signs out. */
export function formsOf(pages: readonly SeenPage[]): FoundForm[] {
  const forms = new Map<string, FoundForm>();
  for (const { at, html } of pages) {
    for (const [whole, head] of html.matchAll(/(<form[^>]*>).*?<\/form>/gs)) {
      const form = {
        at,
        method: attribute(head!, 'method') ?? 'get',
        action: attribute(head!, 'action') || at,
        multipart: attribute(head!, 'enctype') === 'multipart/form-data',
        controls: controlsIn(whole),
      };
      const act = form.controls.find(({ name }) => name === 'act')?.value ?? '';
      const names = form.controls.map(({ name }) => name).join();
      const key = `${form.method} ${kindOf(form.action)} ${act} ${names}`;
      if (form.action !== '/dang-xuat' && !forms.has(key)) forms.set(key, form);
    }
  }
  return [...forms.values()];
}

function controlsIn(html: string): Control[] {
  const fields = [
    ...html.matchAll(/<(input|textarea|select|button)(?=[\s>])[^>]*>(?:([^<]*)<\/textarea>)?/g),
  ];
  return fields.flatMap(([tag, element, inner]) => {
    const name = attribute(tag, 'name');
    if (!name) return [];
    const kind = element === 'input' ? attribute(tag, 'type') || 'text' : element!;
    const start = html.indexOf(tag);
    const chosen = /<option[^>]*\svalue="([^"]+)"/.exec(html.slice(start, html.indexOf('</select>', start)));
    const value =
      kind === 'select' ? read(chosen?.[1] ?? '') : (attribute(tag, 'value') ?? read(inner ?? ''));
    return [{ name, kind: kind === 'button' ? 'button' : kind, value }];
  });
}

/** Everything that the form asks for, with `text` where somebody writes, or, when `all`, wherever something is sent. */
function filled({ controls }: FoundForm, text: string, all: boolean): Record<string, string> {
  const line = text.slice(0, 80);
  const fill = (kind: string, value: string) => {
    if (all) return text;
    if (kind === 'textarea') return text.slice(0, 900);
    if (/^(text|search)$/.test(kind)) return line;
    return kind === 'date' ? '2026-06-30' : kind === 'time' ? '09:30' : value;
  };
  const sent = controls.filter(({ kind }) => kind !== 'file' && (all || kind !== 'checkbox'));
  return Object.fromEntries(sent.map(({ name, kind, value }) => [name, fill(kind, value)]));
}

/** Sends the form as a browser would, filled with `text`; files, where it takes any, are called so as well. */
export async function sendFilled(visitor: Visitor, form: FoundForm, text: string, all: boolean) {
  const fields = filled(form, text, all);
  if (form.method === 'get')
    return visitor.get(`${form.action.split('?')[0]}?${new URLSearchParams(fields)}`);
  if (form.multipart) {
    const name = text.replace(/[\r\n"]/g, ' ').slice(0, 90);
    return visitor.upload(form.action, fields, all ? { name: `${name}.txt`, text } : undefined);
  }
  return visitor.post(form.action, fields);
}
