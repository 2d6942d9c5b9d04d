import { In, MoreThanOrEqual, Not } from 'typeorm';
import { earlier, type Instant, instant } from '../../domain/day.js';
import type { Standstill } from '../../domain/standstill.js';
import type { Reader } from '../../platform/database.js';
import { Mark, STANDSTILL } from '../../platform/mark.entity.js';
import { Notice } from '../notice.entity.js';

/** How long a standstill that is over is still told of. */
const REMEMBERED = { hours: 7 * 24 };

/** The last standstill of more than a working day, for a week after its end. */
export async function readStandstill(reader: Reader, now: Instant): Promise<Standstill | undefined> {
  const mark = await reader.findOneBy(Mark, { name: STANDSTILL });
  if (!mark?.owner || !mark.at || earlier(now, mark.at) || earlier(mark.at.add(REMEMBERED), now))
    return undefined;
  const messages = await reader.countBy(Notice, {
    createdAt: mark.at,
    state: Not(In(['stale', 'superseded'])),
  });
  return { since: instant(mark.owner), until: mark.at, messages };
}

/** Who of `personIds` has got a message since `until`: they have been told of the standstill that ended then. */
export async function heardSince(reader: Reader, personIds: number[], until: Instant): Promise<Set<number>> {
  const sent = await reader.find(Notice, {
    select: { id: true, personId: true },
    where: { personId: In(personIds), createdAt: MoreThanOrEqual(until), state: In(['sent', 'delivered']) },
  });
  return new Set(sent.map(({ personId }) => personId));
}
