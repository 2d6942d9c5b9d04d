import { Injectable } from '@nestjs/common';
import { dayOf, type Instant } from '../domain/day.js';
import { hasLeft } from '../people/acting.js';
import { Person } from '../people/person.entity.js';
import { Database } from '../platform/database.js';
import { Unauthenticated } from '../platform/refusal.js';
import { Secrets } from '../platform/secrets.js';
import { type CodeAsked, SecondFactors, wrongCode } from './second-factors.js';
import { type Device, type Issued, Sessions, type Shown } from './sessions.js';

/** For so long a code may follow what was shown first. */
export const MINUTES_FOR_CODE = 10;
const USE = 'second-step';

/** Between the password and the code: who has shown the first is carried along sealed, and nothing is stored. */
@Injectable()
export class SecondSteps {
  constructor(
    private readonly database: Database,
    private readonly secrets: Secrets,
    private readonly secondFactors: SecondFactors,
    private readonly sessions: Sessions,
  ) {}

  /** What the browser brings back with the code. */
  ticket({ shown }: CodeAsked, now: Instant): string {
    return this.secrets.ticket(USE, shown, now);
  }

  /** Who has shown the first step within the last minutes; undefined for anything but such a ticket. */
  waiting(ticket: string | undefined, now: Instant): Shown | undefined {
    return this.secrets.opened<Shown>(ticket, USE, MINUTES_FOR_CODE, now);
  }

  /** The session. Unauthenticated when the ticket is none or too old, the code wrong, or its person has left. */
  async pass(ticket: string | undefined, code: string, now: Instant, device?: Device): Promise<Issued> {
    const shown = this.waiting(ticket, now);
    const person = shown && (await this.database.read.findOneBy(Person, { id: shown.personId }));
    if (!person || hasLeft(person, dayOf(now)))
      throw new Unauthenticated(
        'access/first-step-over',
        `Đã quá ${MINUTES_FOR_CODE} phút. Hãy đăng nhập lại từ đầu.`,
      );
    if (!(await this.secondFactors.check(shown.personId, code, now)))
      throw new Unauthenticated('access/wrong-code', `${wrongCode().message} ${LOCKS}`);
    return this.database.write((tx) => this.sessions.open(tx, shown, now, device));
  }
}

const LOCKS =
  'Từ lần sai thứ năm, hệ thống không nhận mã trong 1 phút, rồi lâu gấp đôi sau mỗi lần sai nữa, nhiều nhất 60 phút.';
