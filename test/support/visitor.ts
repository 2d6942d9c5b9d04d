import { AccessService } from '../../src/access/access.service.js';
import type { Office } from './office.js';

export interface SeenPage {
  status: number;
  /** The address after redirects. */
  at: string;
  html: string;
  /** What the browser was told that it is. */
  type: string;
}

type Fields = Record<string, string | string[]>;

/** A file as a form sends it. */
export interface Sent {
  field: string;
  name: string;
  bytes: Uint8Array;
}

/** A person with a browser that has scripts switched off: reads pages, sends forms, follows redirects. */
export class Visitor {
  private constructor(
    private readonly office: Office,
    private readonly cookie: string | undefined,
  ) {}

  static stranger(office: Office): Visitor {
    return new Visitor(office, undefined);
  }

  static async signedIn(office: Office, email: string): Promise<Visitor> {
    const access = office.app.get(AccessService);
    const link = await access.makeLink(email, office.clock.now());
    const session = await access.useLink(link.secret, office.clock.now());
    return new Visitor(office, `dondoc=${session.secret}`);
  }

  get(url: string, headers: Record<string, string> = {}): Promise<SeenPage> {
    return this.send('GET', url, headers);
  }

  /** Sends a form as the browser does that stands on one of our pages. */
  post(url: string, fields: Fields = {}, headers: Record<string, string> = {}): Promise<SeenPage> {
    const pairs = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one]));
    return this.send(
      'POST',
      url,
      {
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'same-origin',
        ...headers,
      },
      new URLSearchParams(pairs).toString(),
    );
  }

  /** Sends a form with a file in it. */
  upload(url: string, fields: Record<string, string>, file?: { name: string; text: string }) {
    const edge = 'edge-of-a-part';
    const part = (head: string, body: string) =>
      `--${edge}\r\nContent-Disposition: form-data; ${head}\r\n\r\n${body}\r\n`;
    const parts = Object.entries(fields).map(([name, value]) => part(`name="${name}"`, value));
    const attached = part(`name="file"; filename="${file?.name ?? ''}"`, file?.text ?? '');
    return this.send(
      'POST',
      url,
      { 'content-type': `multipart/form-data; boundary=${edge}`, 'sec-fetch-site': 'same-origin' },
      `${parts.join('')}${attached}--${edge}--\r\n`,
    );
  }

  /** Sends a form as a browser does that has fields for files; one in which none was chosen comes along empty. */
  async report(url: string, fields: Record<string, string>, files: Sent[]): Promise<SeenPage> {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    for (const { field, name, bytes } of files) form.append(field, new Blob([new Uint8Array(bytes)]), name);
    form.append('after', new Blob([]), '');
    const encoded = new Response(form);
    const headers = {
      'content-type': encoded.headers.get('content-type')!,
      'sec-fetch-site': 'same-origin',
    };
    return this.send('POST', url, headers, Buffer.from(await encoded.arrayBuffer()));
  }

  /** What is answered there, as it comes. */
  fetch(url: string) {
    return this.office.app.inject({ url, headers: this.cookie ? { cookie: this.cookie } : {} });
  }

  private async send(
    method: 'GET' | 'POST',
    url: string,
    headers: Record<string, string>,
    payload?: string | Buffer,
  ): Promise<SeenPage> {
    const reply = await this.office.app.inject({
      method,
      url,
      headers: { ...headers, ...(this.cookie && { cookie: this.cookie }) },
      ...(payload !== undefined && { payload }),
    });
    const { location } = reply.headers;
    if (reply.statusCode === 303 && location) return this.get(location.split('#')[0]!);
    const type = String(reply.headers['content-type'] ?? '');
    return { status: reply.statusCode, at: url, html: reply.body, type };
  }
}

/** The text that a reader sees of `html`. */
export function words(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&quot;', '"')
    .replace(/\s+/g, ' ');
}
