import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { EventEmitter, once } from 'node:events';
import { setTimeout as shortly } from 'node:timers/promises';
import { Assignment } from '../../src/assignments/assignment.entity.js';
import { Series } from '../../src/assignments/series.entity.js';
import type { Transaction } from '../../src/platform/database.js';
import { PolicyRow } from '../../src/rules/policy.entity.js';
import { RuleBooks } from '../../src/rules/rule-books.js';
import { engines } from '../support/database.js';
import { Meeting } from '../support/meeting.js';

describe.each(engines)('what is done at one moment on %s', (engine) => {
  let meeting: Meeting;
  beforeEach(async () => void (meeting = await Meeting.open(engine)));
  afterEach(() => meeting.close());

  /** Lets `work` do its writing, then others begin with `meanwhile`, and only then ends the write. */
  async function during<T>(work: (tx: Transaction) => Promise<unknown>, meanwhile: () => Promise<T>) {
    const gate = new EventEmitter();
    const written = once(gate, 'written');
    const first = meeting.office.database.write(async (tx) => {
      await work(tx);
      gate.emit('written');
      await once(gate, 'over');
    });
    await written;
    const second = meanwhile();
    await shortly(300);
    gate.emit('over');
    await first;
    return second;
  }

  it('a refusal is told although the heartbeat tells of the assignment just then', async () => {
    const [assignment] = await meeting.issued('stc');
    const { id } = assignment!;
    await meeting.finance.post(`/assignments/${id}/extensions`, { newDue: '2026-06-15', reason: 'Cần thêm' });
    const [asked] = (await meeting.file(id)).extensions;
    const refusal = { approve: false, note: 'Giữ nguyên hạn.' };
    const { status } = await during(
      (tx) => tx.update(Assignment, { id }, { announce: null }),
      () => meeting.chair.post(`/extensions/${asked!.id}/decision`, refusal),
    );
    expect(status).toBe(200);
    const after = await meeting.office.database.read.findOneBy(Assignment, { id });
    expect(after?.announce).toBe(`refuse:${after?.version}`);
  });

  it('of two who lay down another policy over the same one, the second is told of the first', async () => {
    const rules = meeting.office.app.get(RuleBooks);
    const { reminders, escalation } = rules.defaults();
    const at = meeting.office.clock.now();
    const first = { reminders: { ...reminders, before: [5] }, escalation };
    const { body } = await during(
      async (tx) => {
        await rules.changed(tx, at);
        await tx.insert(PolicyRow, { committeeId: 1, content: first, at, byId: 1 });
      },
      () => {
        const second = { seen: 0, reminders: { ...reminders, before: [2] }, escalation };
        return meeting.chair.put('/committees/cds/policy', second);
      },
    );
    expect(body).toMatchObject({ code: 'policy/changed' });
  });

  it('two people do not name each other as stand-ins', async () => {
    const deputy = await meeting.office.as('stc.deputy@songvan.example');
    for (const month of ['06', '07', '08']) {
      const away = { from: `2026-${month}-08`, to: `2026-${month}-12` };
      const replies = await Promise.all([
        meeting.finance.post('/absences', { ...away, standIn: 'stc.deputy@songvan.example' }),
        deputy.post('/absences', { ...away, standIn: 'stc@songvan.example' }),
      ]);
      expect(replies.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    }
  });

  it('every change of a recurring duty stays written down', async () => {
    await meeting.issuedMonthly();
    const changes = Array.from({ length: 12 }, (_, i) =>
      meeting.secretary.post('/series/1/rule', { words: `Hằng tháng, ngày ${20 + (i % 2)}` }),
    );
    for (const { status } of await Promise.all(changes)) expect(status).toBe(200);
    const series = await meeting.office.database.read.findOneBy(Series, { id: 1 });
    expect(series?.notes).toHaveLength(12);
    expect(series?.notes.at(-1)?.text).toContain(`thành “${series?.phrase}”`);
  });
});
