import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type AnswerLink, readToken, writeToken } from '../../src/access/answer-token.js';
import { instant } from '../../src/domain/day.js';
import { Secrets } from '../../src/platform/secrets.js';
import { testConfig } from '../support/config.js';

const secrets = new Secrets(testConfig());
const sign = (text: string) => secrets.sign('answer link', text);
const isSigned = (text: string, signature: string) => secrets.verify('answer link', text, signature);
const id = fc.integer({ min: 1, max: 2 ** 31 - 1 });
const second = fc.integer({ min: 0, max: 4_000_000_000 });

const link = fc
  .record({ personId: id, assignmentId: id, noticeId: id, second })
  .map(({ second: seconds, ...ids }): AnswerLink => ({
    ...ids,
    madeAt: instant('1970-01-01T00:00:00Z').add({ seconds }),
  }));

const told = ({ madeAt, ...ids }: AnswerLink) => ({ ...ids, madeAt: madeAt.toString() });

describe('a link in a message', () => {
  it('says whose it is, on what they answer, by which notice and since when', () => {
    fc.assert(
      fc.property(link, (made) => {
        expect(told(readToken(writeToken(made, sign), isSigned)!)).toEqual(told(made));
      }),
      { numRuns: 300 },
    );
  });

  it('is no longer ours with a single bit turned', () => {
    fc.assert(
      fc.property(link, fc.nat(), fc.integer({ min: 0, max: 7 }), (made, at, bit) => {
        const bytes = Buffer.from(writeToken(made, sign));
        bytes[at % bytes.length]! ^= 1 << bit;
        expect(readToken(bytes.toString('latin1'), isSigned)).toBeUndefined();
      }),
      { numRuns: 1000 },
    );
  });

  it('never opens for another person, assignment, notice or time with the signature of one that was made', () => {
    fc.assert(
      fc.property(link, link, (made, wanted) => {
        fc.pre(JSON.stringify(told(made)) !== JSON.stringify(told(wanted)));
        const mixed = writeToken(made, sign).slice(0, 43) + writeToken(wanted, sign).slice(43);
        expect(readToken(mixed, isSigned)).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });

  it('is not taken from what was signed for another purpose or by another installation', () => {
    const made = fc.sample(link, { numRuns: 1 })[0]!;
    const other = new Secrets(testConfig({ secretKey: 'the-key-of-another-installation-00' }));
    for (const foreign of [
      writeToken(made, (text) => secrets.sign('something else', text)),
      writeToken(made, (text) => other.sign('answer link', text)),
    ])
      expect(readToken(foreign, isSigned)).toBeUndefined();
  });

  it('is short enough for a Zalo button and ends with a letter or digit', () => {
    fc.assert(
      fc.property(link, (made) => {
        const address = `https://dondoc.songvan.gov.example/t/${writeToken(made, sign)}`;
        expect(address.length).toBeLessThanOrEqual(120);
        expect(address).toMatch(/[0-9a-z]$/);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    '',
    '-',
    'a'.repeat(43),
    `${'a'.repeat(43)}1-2-3`,
    `${'a'.repeat(43)}1-2-3-4-5`,
    '%00',
    'ê'.repeat(60),
  ])('is not read from %j', (text) => expect(readToken(text, () => true)).toBeUndefined());
});
