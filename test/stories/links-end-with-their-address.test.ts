import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { instant } from '../../src/domain/day.js';
import { OrganisationService } from '../../src/people/organisation.service.js';
import { engines } from '../support/database.js';
import { fileOf, province } from '../support/organisation.js';
import { linkFor } from '../support/sent-link.js';
import { Visitor, words } from '../support/visitor.js';
import { ZaloMeeting } from '../support/zalo-meeting.js';

const OLD = '2512000000000000001';
const NEW = '2512000000000000002';

describe.each(engines)('a link that was sent to an address on %s', (engine) => {
  let zalo: ZaloMeeting;
  let link: string;
  beforeEach(async () => {
    zalo = await ZaloMeeting.open(engine);
    await zalo.meeting.issued('stc');
    await zalo.change('stc', { phone: '84901112233' });
    link = await linkFor(zalo.meeting, 'stc', 1);
    zalo.goTo('2026-05-04T10:00+07:00');
  });
  afterEach(() => zalo.close());

  const office = () => zalo.meeting.office;
  const setup = (changes: object) => {
    const row = province.persons.find(({ email }) => email === 'stc@songvan.example');
    const file = fileOf({ persons: [{ ...row, ...changes }] });
    return office().app.get(OrganisationService).setup(file, office().clock.now());
  };
  const status = async (address = link) => (await Visitor.stranger(office()).get(address)).status;
  const sendsCode = async (userId: string) => {
    const { body } = await zalo.meeting.finance.post('/me/zalo/code');
    await zalo.zalo.webhooks.writes(userId, (body as { code: { code: string } }).code.code);
  };

  it.each([['another number', '0908 776 655'] as const, ['no number', null] as const])(
    'answers nothing once the organisation file has %s; one made afterwards does',
    async (_, phone) => {
      await setup({});
      await setup({ phone: '0901 112 233' });
      expect(await status()).toBe(200);
      await setup({ phone });
      const page = await Visitor.stranger(office()).get(link);
      expect([page.status, words(page.html)]).toEqual([
        403,
        expect.stringContaining('Đường dẫn này đã bị thu hồi'),
      ]);
      office().clock.goTo(instant('2026-05-04T10:01+07:00'));
      const fresh = await linkFor(zalo.meeting, 'stc', 1);
      await setup({ phone });
      expect(await status(fresh)).toBe(200);
    },
  );

  it('still answers when a number is told for the first time: nothing went anywhere else', async () => {
    await zalo.change('stc', { phone: null });
    await setup({ phone: '0901 112 233' });
    expect(await status()).toBe(200);
  });

  it('answers nothing once the person has moved to another Zalo account, or to none', async () => {
    await sendsCode(OLD);
    await sendsCode(OLD);
    expect(await status()).toBe(200);
    await sendsCode(NEW);
    expect(await status()).toBe(403);
    office().clock.goTo(instant('2026-05-04T10:01+07:00'));
    const fresh = await linkFor(zalo.meeting, 'stc', 1);
    office().clock.goTo(instant('2026-05-04T10:02+07:00'));
    expect(await status(fresh)).toBe(200);
    await zalo.meeting.finance.post('/me/zalo/unlink');
    expect(await status(fresh)).toBe(403);
  });
});
