import type { Office } from './office.js';
import type { SeenPage } from './visitor.js';

type Headers = Readonly<Record<string, unknown>>;
type Arrived = SeenPage & { headers: Headers };

type Jar = Map<string, string>;

/** A browser that goes from the service to other servers and back, and keeps everybody's cookies apart. */
export class Traveller {
  private readonly jars = new Map<string, Jar>();
  /** Where it was led, the newest last. */
  readonly way: string[] = [];

  constructor(
    private readonly office: Office,
    private readonly home = 'http://localhost:3000',
  ) {}

  /** What the browser keeps for us under `name`. */
  get ownCookies(): Jar {
    return this.jarOf(this.home);
  }

  /** Opens an address and follows wherever it leads, or only until an address of which `until` is a part. */
  async open(address: string, until?: string): Promise<Arrived> {
    const url = new URL(address, this.home);
    this.way.push(url.href);
    const answer = url.origin === this.home ? await this.askUs(url) : await this.askThem(url);
    const location = answer.headers['location'];
    if (typeof location !== 'string' || ![302, 303].includes(answer.status)) return answer;
    const next = new URL(location, url).href;
    return until && next.includes(until) ? { ...answer, at: next } : this.open(next, until);
  }

  /** Sends a form to us. */
  async post(path: string, fields: Record<string, string> = {}): Promise<Arrived> {
    const payload = new URLSearchParams(fields).toString();
    const answer = await this.askUs(new URL(path, this.home), payload);
    const location = answer.headers['location'];
    return typeof location === 'string' ? this.open(location) : answer;
  }

  private async askUs(url: URL, payload?: string): Promise<Arrived> {
    const reply = await this.office.app.inject({
      ...{ method: payload === undefined ? 'GET' : 'POST', url: url.pathname + url.search },
      ...(payload !== undefined && { payload }),
      headers: {
        cookie: cookiesIn(this.ownCookies),
        ...(payload !== undefined && {
          'sec-fetch-site': 'same-origin',
          'content-type': 'application/x-www-form-urlencoded',
        }),
      },
    });
    for (const { name, value } of reply.cookies as { name: string; value: string }[])
      this.ownCookies.set(name, value);
    return arrived(reply.statusCode, url, reply.body, reply.headers);
  }

  private async askThem(url: URL): Promise<Arrived> {
    const jar = this.jarOf(url.origin);
    const reply = await fetch(url, { redirect: 'manual', headers: { cookie: cookiesIn(jar) } });
    for (const cookie of reply.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!;
      jar.set(name!, value!);
    }
    return arrived(reply.status, url, await reply.text(), Object.fromEntries(reply.headers));
  }

  private jarOf(origin: string): Jar {
    const jar = this.jars.get(origin) ?? new Map<string, string>();
    this.jars.set(origin, jar);
    return jar;
  }
}

function arrived(status: number, { href: at }: URL, html: string, headers: Headers): Arrived {
  return { status, at, html, type: String(headers['content-type'] ?? ''), headers };
}

function cookiesIn(jar: Jar): string {
  return [...jar]
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${value}`)
    .join('; ');
}
