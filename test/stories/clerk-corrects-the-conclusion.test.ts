import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { engines } from '../support/database.js';
import { Meeting } from '../support/meeting.js';

describe.each(engines)('what a conclusion says of itself on %s', (engine) => {
  let meeting: Meeting;
  let address: string;
  beforeEach(async () => {
    meeting = await Meeting.open(engine);
    address = `/conclusions/${(await meeting.import()).id}`;
  });
  afterEach(() => meeting.close());

  it('is corrected field by field; null clears one, and what is left out stays', async () => {
    const changes = { number: '16/TB-BCĐ', meetingDate: '2026-04-29', signer: null };
    const { status, body } = await meeting.secretary.patch(address, changes);
    expect([status, body]).toMatchObject([200, { ...changes, issuedOn: '2026-05-04' }]);
    expect((await meeting.secretary.get(address)).body).toMatchObject(changes);
  });

  it('stays as it is when nothing is asked for', async () => {
    const { body: before } = await meeting.secretary.get(address);
    const { status, body } = await meeting.secretary.patch(address, {});
    expect(status).toBe(200);
    expect(before).toMatchObject(body as object);
  });

  it('is corrected by the secretariat only', async () => {
    expect((await meeting.chair.patch(address, { number: '1/TB' })).status).toBe(403);
    expect((await meeting.finance.patch(address, { number: '1/TB' })).status).toBe(404);
  });
});
