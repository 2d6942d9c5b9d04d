import { Injectable } from '@nestjs/common';
import { dayOf, type Instant } from '../domain/day.js';
import { hasLeft } from '../people/acting.js';
import { type Cause, ChangeBook } from '../people/change-book.js';
import { Person } from '../people/person.entity.js';
import { Config } from '../platform/config.js';
import { Database, type Transaction } from '../platform/database.js';
import { offersOidc } from '../platform/oidc-settings.js';
import { Conflict } from '../platform/refusal.js';
import { ExternalAccount } from './external-account.entity.js';
import { notOffered, NotSignedIn } from './oidc-failures.js';
import type { Identity } from './oidc-provider.js';

/** How it stands with somebody's account of the provider. */
export interface Standing {
  /** What people call such an account; null: the office has not said. */
  name: string | null;
  linked: ExternalAccount | null;
}

/** Which account of the provider is whose. No person is ever made of one. */
@Injectable()
export class ExternalAccounts {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  /** NotFound where nobody can sign in so. */
  async standing(personId: number): Promise<Standing> {
    const { oidc } = this.config;
    if (!offersOidc(oidc)) throw notOffered();
    return { name: oidc.name, linked: await this.database.read.findOneBy(ExternalAccount, { personId }) };
  }

  /**
   * Whose account it is, among those at work: whoever has linked it, else, once, whoever has the e-mail address that the
   * provider has verified and no account yet. Throws NotSignedIn when that is nobody.
   */
  owner(identity: Identity, now: Instant): Promise<number> {
    return this.database.write(async (tx) => {
      const linked = await holder(tx, identity);
      const { email } = identity;
      const person = linked
        ? await tx.findOneBy(Person, { id: linked.personId })
        : email && (await tx.findOneBy(Person, { email }));
      if (!person || hasLeft(person, dayOf(now))) throw new NotSignedIn('unknown');
      if (linked) return person.id;
      if ((await store(tx, person.id, identity, now)) !== person.id) throw new NotSignedIn('unknown');
      const why = 'Đăng nhập lần đầu bằng tài khoản có thư điện tử đã được xác minh';
      await note(tx, person.id, [null, LINKED], { byId: person.id, at: now, why });
      return person.id;
    });
  }

  /**
   * From now on the person signs in with this account too. Throws NotSignedIn when it is somebody else's who is still at
   * work, Conflict when the person has linked another one.
   */
  async link(personId: number, identity: Identity, now: Instant): Promise<void> {
    await this.database.write(async (tx) => {
      const before = await holder(tx, identity);
      if (before?.personId === personId) return;
      const other = before && (await tx.findOneBy(Person, { id: before.personId }));
      if (other && hasLeft(other, dayOf(now))) await tx.delete(ExternalAccount, { personId: other.id });
      const owner = await store(tx, personId, identity, now);
      if (owner === personId)
        return note(tx, personId, [null, LINKED], { byId: personId, at: now, why: null });
      if (owner !== undefined) throw new NotSignedIn('taken');
      throw new Conflict(
        'sso/another-linked',
        'Ông/Bà đang liên kết một tài khoản khác. Hãy bỏ liên kết ấy trước, rồi liên kết lại.',
      );
    });
  }

  /** The account signs nobody in any more; nothing happens when there was none. */
  async unlink(personId: number, now: Instant): Promise<void> {
    const cause = { byId: personId, at: now, why: null };
    await this.database.write((tx) => unlinkAccount(tx, personId, cause));
  }
}

/** Takes away the account that the person has linked, with a line in the history; false when none was. */
export async function unlinkAccount(tx: Transaction, personId: number, cause: Cause): Promise<boolean> {
  const { affected } = await tx.delete(ExternalAccount, { personId });
  if (affected !== 1) return false;
  await note(tx, personId, [LINKED, null], cause);
  return true;
}

const LINKED = 'đã liên kết';

function holder(tx: Transaction, { issuer, subject }: Identity): Promise<ExternalAccount | null> {
  return tx.findOneBy(ExternalAccount, { issuer, subject });
}

/** Stores it unless the person or the account has another; answers whose the account is then. */
async function store(
  tx: Transaction,
  personId: number,
  identity: Identity,
  linkedAt: Instant,
): Promise<number | undefined> {
  const { issuer, subject } = identity;
  const row = { personId, issuer, subject, linkedAt };
  await tx.createQueryBuilder().insert().into(ExternalAccount).values(row).orIgnore().execute();
  return (await holder(tx, identity))?.personId;
}

/** A line in the person's history, for whoever asks how somebody could sign in. */
async function note(
  tx: Transaction,
  personId: number,
  [before, after]: [string | null, string | null],
  cause: Cause,
): Promise<void> {
  const { id, name } = await tx.findOneByOrFail(Person, { id: personId });
  const book = new ChangeBook(cause);
  book.note({ kind: 'person', id, name }, 'externalAccount', before, after);
  await book.keep(tx);
}
