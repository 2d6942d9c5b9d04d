import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { SESSION_COOKIE } from '../access/authentication.guard.js';
import { pastOwnerOf } from '../access/past-session.js';
import { type Instant, instant } from '../domain/day.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database.js';
import { Secrets } from '../platform/secrets.js';

/** A form that was sent after its session had ended. */
export interface KeptForm {
  /** The path that it was sent to. */
  to: string;
  fields: [name: string, value: string][];
  /** Whether files came along: they cannot be kept. */
  files: boolean;
  /** Whose session it was; null when nobody can tell. */
  by: number | null;
  sentAt: Instant;
}

type Sealed = Omit<KeptForm, 'sentAt'> & { sentAt: string };

/** So many bytes of fields are carried along; the longest pasted papers are not. */
const MOST = 64 * 1024;
const USE = 'kept-form';
const MINUTES = 120;
/** Nothing that opens a door is ever written into a page. */
const SECRET = /^(password|again|ma)$|password/i;

/** Carries what somebody typed over the sign-in that came between: sealed, in the page, for two hours. */
@Injectable()
export class KeptForms {
  constructor(
    private readonly database: Database,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  /** The form in `request`, sealed; undefined when it is too large to be carried or holds a password. */
  async seal(request: FastifyRequest): Promise<string | undefined> {
    const sent = request.isMultipart()
      ? await partsOf(request)
      : { fields: pairsOf(request.body), files: false };
    if (!sent || sent.fields.some(([name]) => SECRET.test(name))) return undefined;
    const by = await pastOwnerOf(this.database.read, request.cookies[SESSION_COOKIE]);
    const now = this.clock.now();
    const form = { ...sent, by, to: request.url, sentAt: now.toString() };
    const tooLarge = Buffer.byteLength(JSON.stringify(form)) > MOST;
    return tooLarge ? undefined : this.secrets.ticket(USE, form, now);
  }

  /** What `seal` gave in the last two hours; undefined for anything else. */
  open(sealed: string): KeptForm | undefined {
    const form = this.secrets.opened<Sealed>(sealed, USE, MINUTES, this.clock.now());
    return form && { ...form, sentAt: instant(form.sentAt) };
  }
}

/** The fields of a plain form; what is no text, as only a program sends it, is left out. */
function pairsOf(body: unknown): [string, string][] {
  return Object.entries(body ?? {}).flatMap(([name, value]) =>
    [value as unknown]
      .flat()
      .flatMap((one): [string, string][] => (typeof one === 'string' ? [[name, one]] : [])),
  );
}

/** The fields of a form with files, which are let pass; undefined when it cannot be read. */
async function partsOf(request: FastifyRequest): Promise<Pick<KeptForm, 'fields' | 'files'> | undefined> {
  const fields: [string, string][] = [];
  let files = false;
  try {
    for await (const part of request.parts({ limits: { fieldSize: MOST, fields: 200, files: 100 } })) {
      if (part.type === 'file') {
        files ||= Boolean(part.filename);
        part.file.resume();
      } else if (part.valueTruncated) return undefined;
      else fields.push([part.fieldname, String(part.value)]);
    }
  } catch {
    return undefined;
  }
  return { fields, files };
}
