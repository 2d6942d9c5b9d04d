import { afterEach, beforeEach } from '@jest/globals';
import type { Engine } from './database.js';
import { Meeting } from './meeting.js';
import { issuedByMail } from './sent-link.js';
import { Visitor } from './visitor.js';
import { ZaloOffice } from './zalo-office.js';

/** For each test of the suite: the province's office, a link that the head of finance got by mail, and a phone for it. */
export function eachWithLink(engine: Engine): { meeting: Meeting; link: string; phone: Visitor } {
  const at = {} as ReturnType<typeof eachWithLink>;
  beforeEach(async () => {
    at.meeting = await Meeting.open(engine);
    at.link = (await issuedByMail(at.meeting))[0]!;
    at.phone = Visitor.stranger(at.meeting.office);
  });
  afterEach(() => at.meeting.close());
  return at;
}

/** For each test of the suite: a stand-in for Zalo, and a service that knows it. */
export function eachWithZalo(): Pick<ZaloOffice, 'zalo'> & { office: ZaloOffice } {
  const at = {} as { zalo: ZaloOffice['zalo']; office: ZaloOffice };
  beforeEach(async () => {
    at.office = await ZaloOffice.open('sqlite');
    at.zalo = at.office.zalo;
  });
  afterEach(() => at.office.close());
  return at;
}
