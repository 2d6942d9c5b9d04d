import type { Office } from './office.js';
import type { SeenPage } from './visitor.js';

/** A browser without script that begins as a stranger and keeps the cookies it is given. */
export class Browser {
  private readonly kept = new Map<string, string>();

  constructor(
    private readonly office: Office,
    private readonly remoteAddress = '10.7.7.7',
  ) {}

  get(url: string) {
    return this.send('GET', url);
  }

  /** Sends a form that stands on one of our pages. */
  post(url: string, fields: Record<string, string>) {
    return this.send('POST', url, new URLSearchParams(fields).toString());
  }

  private async send(
    method: 'GET' | 'POST',
    url: string,
    payload?: string,
  ): Promise<SeenPage & { cookies: string[] }> {
    const cookie = [...this.kept].map(([name, value]) => `${name}=${value}`).join('; ');
    const reply = await this.office.app.inject({
      ...{ method, url: url.split('#')[0]!, remoteAddress: this.remoteAddress },
      headers: {
        cookie,
        ...(payload !== undefined && {
          ...{ 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
        }),
      },
      ...(payload !== undefined && { payload }),
    });
    for (const { name, value } of reply.cookies) {
      if (value) this.kept.set(name, value);
      else this.kept.delete(name);
    }
    const { location } = reply.headers;
    if (reply.statusCode === 303 && location) return this.get(location);
    const type = String(reply.headers['content-type'] ?? '');
    const cookies = reply.cookies.map(({ name }) => name);
    return { status: reply.statusCode, at: url.split('#')[0]!, html: reply.body, type, cookies };
  }
}
