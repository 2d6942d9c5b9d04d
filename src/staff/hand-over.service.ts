import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import { endSecondFactor } from '../access/second-factors.js';
import { endCredentials } from '../access/sessions.js';
import { day, dayOf, type Instant, isAfter } from '../domain/day.js';
import { hasLeft } from '../people/acting.js';
import { ChangeBook } from '../people/change-book.js';
import { committeeRowOf } from '../people/committee-row.js';
import type { CommitteeRow, PersonRow } from '../people/organisation.dto.js';
import { FormerEmail } from '../people/people-change.entity.js';
import { Person } from '../people/person.entity.js';
import { readPosts } from '../people/posts.js';
import { select } from '../platform/bulk.js';
import { Database, type Transaction } from '../platform/database.js';
import { Conflict, Invalid } from '../platform/refusal.js';
import type { HandOverInput } from './hand-over.dto.js';
import { heldPosts, type HeldPost } from './person-file.js';
import { managersOnly } from './reach.js';
import { personIn, rowOf, storeTyped } from './typed-rows.js';

/** What somebody who leaves was, taken over by somebody else in one step. */
@Injectable()
export class HandOvers {
  constructor(private readonly database: Database) {}

  /**
   * From now on the successor holds the posts that are moved and gets what was not sent yet; the other has left after
   * the last day, and their links, sessions and tokens are worth nothing any more. Answers the successor's id. Throws
   * Invalid with the fields that are wrong, Conflict when everything has been handed over before.
   */
  async handOver(id: number, input: HandOverInput, who: Principal, now: Instant): Promise<number> {
    managersOnly(who);
    const today = dayOf(now);
    if (isAfter(day(input.lastDay), today))
      throw wrong(
        'lastDay',
        'Bàn giao ghi vào ngày cuối hoặc sau đó. Trước ngày ấy, nếu người ấy vắng, hãy ghi người thay.',
      );
    return this.database.write(async (tx) => {
      // Of two at once the second has to see what the first has moved.
      await select(tx, Person, ['id'], { where: { id }, lock: true });
      const leaver = await personIn(tx, id);
      const [own] = await readPosts(tx, id, today);
      const moved = (await heldPosts(tx, own!)).filter(
        (held) => !input.moves || input.moves.includes(moveKey(held)),
      );
      if (leaver.leftOn && moved.length === 0)
        throw new Conflict(
          'staff/handed-over',
          `${leaver.name} đã thôi giữ chức vụ và không còn vai trò nào để bàn giao; hãy xem lại trang của người ấy.`,
        );
      const asHead = moved.some(({ post }) => post === 'head');
      const successor = await successorRow(tx, leaver, input, asHead, now);
      const why = `Bàn giao: ${leaver.name} cho ${successor.name}`;
      const book = new ChangeBook({ byId: who.personId, at: now, why });
      const left = { ...rowOf(leaver), leftOn: input.lastDay, ...(asHead && { head: false }) };
      const committees = await committeesAfter(tx, moved, leaver.email, successor.email);
      await storeTyped(tx, { persons: [left, successor], committees }, book);
      await endAccess(tx, id, now);
      return (await tx.findOneByOrFail(Person, { email: successor.email })).id;
    });
  }
}

/** How a post is named when it is chosen to be moved: `head`, `chair:mtqg`. */
export function moveKey({ post, committee }: HeldPost): string {
  return committee ? `${post}:${committee.code}` : post;
}

async function successorRow(
  tx: Transaction,
  leaver: Person,
  input: HandOverInput,
  asHead: boolean,
  now: Instant,
): Promise<PersonRow> {
  const email = input.successor.toLowerCase();
  if (email === leaver.email)
    throw wrong(
      'successor',
      'Đây là địa chỉ của chính người bàn giao. Nếu địa chỉ đi theo chức vụ, hãy sửa thư điện tử của người bàn giao trước.',
    );
  const post = asHead && { unit: leaver.unit.code, head: true };
  const known = await tx.findOne(Person, { where: { email }, relations: { unit: true } });
  if (!known) {
    if (!input.name)
      throw wrong(
        'name',
        'Chưa có ai dùng địa chỉ này. Nếu là người mới, hãy ghi họ và tên; nếu không, hãy sửa địa chỉ.',
      );
    await tx.delete(FormerEmail, { email });
    const { name, position } = input;
    return { ...rowOf(leaver), email, name, position: position ?? leaver.position, ...post };
  }
  if (hasLeft(known, dayOf(now))) throw wrong('successor', `${known.name} đã thôi giữ chức vụ.`);
  if (asHead && known.head && known.unitId !== leaver.unitId)
    throw wrong(
      'successor',
      `${known.name} đang đứng đầu ${known.unit.name}; một người chỉ đứng đầu một đơn vị.`,
    );
  return { ...rowOf(known), ...(input.position && { position: input.position }), ...post };
}

/** The committees with one address in the place of the other, where a post in them is moved. */
async function committeesAfter(
  tx: Transaction,
  moved: readonly HeldPost[],
  from: string,
  to: string,
): Promise<CommitteeRow[]> {
  const rows = new Map<number, CommitteeRow>();
  for (const { post, committee } of moved) {
    if (!committee) continue;
    const row = rows.get(committee.id) ?? (await committeeRowOf(tx, committee));
    rows.set(committee.id, row);
    const taken = (email: string) => (email === from ? to : email);
    if (post === 'chair') row.chair = to;
    else if (post === 'decider') row.decider = to;
    else if (post === 'secretary') row.secretariat = row.secretariat.map(taken);
    else row.leaders = row.leaders?.map(({ person, units }) => ({ person: taken(person), units })) ?? null;
  }
  return [...rows.values()];
}

async function endAccess(tx: Transaction, personId: number, now: Instant): Promise<void> {
  await tx.update(Person, { id: personId }, { linksEndedAt: now });
  await endSecondFactor(tx, personId);
  await endCredentials(tx, personId, now);
}

function wrong(at: string, message: string): Invalid {
  return new Invalid('staff/hand-over', message, [{ at, message }]);
}
