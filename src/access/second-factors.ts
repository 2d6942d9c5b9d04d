import { randomBytes, randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IsNull, LessThan } from 'typeorm';
import type { Instant } from '../domain/day.js';
import { Database, type Reader, type Transaction } from '../platform/database.js';
import { Conflict, Invalid, Unauthenticated } from '../platform/refusal.js';
import { Secrets } from '../platform/secrets.js';
import { countGuess, FREE } from './guesses.js';
import { RecoveryCode, SecondFactor } from './second-factor.entities.js';
import type { Shown } from './sessions.js';
import { stepAt, stepOf } from './totp.js';

/** Signing in has shown one thing of the person; a code from the telephone has to follow (second-steps.ts). */
export class CodeAsked extends Unauthenticated {
  constructor(readonly shown: Shown) {
    super('access/code-asked', 'Hãy nhập mã xác thực để đăng nhập.');
  }
}

/** How it stands with somebody's second step. */
export interface SecondStep {
  /** Null while signing in asks for no code. */
  since: Instant | null;
  /** So many codes on paper are not used up. */
  codesLeft: number;
}

const KEY_BYTES = 20;
const RECOVERY_CODES = 10;
const PURPOSE = 'recovery code';
/** For how many half minutes a key may wait: an old one may have been seen by whoever sat there before. */
const STEPS_TO_CONFIRM = 60;

/** Codes from a person's telephone (RFC 6238), and on paper for when it is lost: what signing in asks for besides. */
@Injectable()
export class SecondFactors {
  constructor(
    private readonly database: Database,
    private readonly secrets: Secrets,
  ) {}

  /** Whether the person signs in with a code. */
  async isOn(reader: Reader | Transaction, personId: number): Promise<boolean> {
    const factor = await reader.findOneBy(SecondFactor, { personId });
    return Boolean(factor?.confirmedAt);
  }

  async of(personId: number): Promise<SecondStep> {
    const factor = await this.database.read.findOneBy(SecondFactor, { personId });
    const codesLeft = await this.database.read.countBy(RecoveryCode, { personId, usedAt: IsNull() });
    return { since: factor?.confirmedAt ?? null, codesLeft };
  }

  /**
   * Makes a key that asks for nothing until `confirm`, within half an hour; the one begun before is forgotten. Conflict
   * when it is on.
   */
  async begin(personId: number, now: Instant): Promise<void> {
    const sealedKey = this.secrets.seal(randomBytes(KEY_BYTES).toString('base64'));
    const factor = { personId, sealedKey, confirmedAt: null, lastStep: stepAt(now), ...FREE };
    await this.database.write(async (tx) => {
      await tx.delete(SecondFactor, { personId, confirmedAt: IsNull() });
      await tx.createQueryBuilder().insert().into(SecondFactor).values(factor).orIgnore().execute();
      if (await this.isOn(tx, personId)) throw alreadyOn();
    });
  }

  /** The key that waits to be confirmed. */
  async begun(personId: number, now: Instant): Promise<Buffer | undefined> {
    const waiting = { personId, confirmedAt: IsNull() };
    const factor = await this.database.read.findOneBy(SecondFactor, waiting);
    return factor && isFresh(factor, now) ? this.keyOf(factor) : undefined;
  }

  /**
   * From now on signing in asks for codes. Answers the codes for paper, twelve digits each, which are told only here.
   * Invalid when `typed` is not what the telephone shows; Conflict when nothing was begun.
   */
  async confirm(tx: Transaction, personId: number, typed: string, now: Instant): Promise<string[]> {
    const factor = await tx.findOneBy(SecondFactor, { personId });
    if (!factor || !isFresh(factor, now))
      throw new Conflict('access/nothing-begun', 'Hãy bấm “Bắt đầu” để tạo khóa trước.');
    const step = this.stepOf(factor, typed, now);
    if (step === undefined) throw wrongCode();
    const waiting = { personId, confirmedAt: IsNull() };
    const turned = await tx.update(SecondFactor, waiting, { confirmedAt: now, lastStep: step, ...FREE });
    if (turned.affected !== 1) throw alreadyOn();
    await tx.delete(RecoveryCode, { personId });
    const codes = Array.from({ length: RECOVERY_CODES }, newCode);
    const rows = codes.map((code) => ({
      ...{ signature: this.signed(personId, code), personId, usedAt: null },
    }));
    await tx.insert(RecoveryCode, rows);
    return codes;
  }

  /**
   * Whether `typed` is a code of the person's telephone or paper that was never taken before. Wrong ones lock like
   * wrong passwords, by a count of their own: the right password must not set it back.
   */
  check(personId: number, typed: string, now: Instant): Promise<boolean> {
    return this.database.write(async (tx) => {
      if (!(await this.isOn(tx, personId))) return false;
      const factor = await countGuess(tx, SecondFactor, personId, now);
      if (!factor || !(await this.take(tx, factor, typed, now))) return false;
      await tx.update(SecondFactor, { personId }, FREE);
      return true;
    });
  }

  /** Each code counts once, also when it comes twice at the same moment: it is taken by what it takes away. */
  private async take(tx: Transaction, factor: SecondFactor, typed: string, now: Instant): Promise<boolean> {
    const { personId } = factor;
    const step = this.stepOf(factor, typed, now);
    const paper = { signature: this.signed(personId, bare(typed)), usedAt: IsNull() };
    const taken =
      step === undefined
        ? await tx.update(RecoveryCode, paper, { usedAt: now })
        : await tx.update(SecondFactor, { personId, lastStep: LessThan(step) }, { lastStep: step });
    return taken.affected === 1;
  }

  private stepOf(factor: SecondFactor, typed: string, now: Instant): number | undefined {
    const key = this.keyOf(factor);
    return key && stepOf(key, bare(typed), now);
  }

  /** Undefined when SECRET_KEY was changed since: an empty key in its place would have codes that anybody can make. */
  private keyOf({ sealedKey }: SecondFactor): Buffer | undefined {
    const key = this.secrets.unseal(sealedKey);
    return key === undefined ? undefined : Buffer.from(key, 'base64');
  }

  private signed(personId: number, code: string): string {
    return this.secrets.sign(PURPOSE, `${personId} ${code}`);
  }
}

/** Signing in asks the person for no code any more; says whether it did. */
export async function endSecondFactor(tx: Transaction, personId: number): Promise<boolean> {
  await tx.delete(RecoveryCode, { personId });
  const factor = await tx.findOneBy(SecondFactor, { personId });
  await tx.delete(SecondFactor, { personId });
  return Boolean(factor?.confirmedAt);
}

function isFresh({ lastStep }: SecondFactor, now: Instant): boolean {
  return stepAt(now) - lastStep <= STEPS_TO_CONFIRM;
}

/** What is told of a code that is none, whatever is wrong with it. */
export function wrongCode(): Invalid {
  const message =
    'Mã chưa đúng, đã dùng rồi hoặc đã hết hạn. Hãy gõ 6 chữ số ứng dụng đang hiện; nếu vẫn không được, xem giờ điện thoại có đúng không.';
  return new Invalid('access/wrong-code', message, [{ at: 'ma', message }]);
}

/** Digits only, in groups on paper: the keys of a telephone that shows numbers are enough. */
function newCode(): string {
  return String(randomInt(10 ** 12)).padStart(12, '0');
}

/** People type codes with blanks and hyphens. */
function bare(typed: string): string {
  return typed.replace(/[\s-]/g, '');
}

function alreadyOn(): Conflict {
  return new Conflict('access/second-step-on', 'Xác thực hai bước đã bật.');
}
