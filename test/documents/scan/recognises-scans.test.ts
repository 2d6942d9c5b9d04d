import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { readConclusion } from '../../../src/domain/reading/read-conclusion.js';
import type { ProposedAssignment } from '../../../src/domain/reading/reading.js';
import { WorkingCalendar } from '../../../src/domain/working-calendar.js';
import { recognise } from '../../../src/documents/scan/recognise.js';
import { testConfig } from '../../support/config.js';

const sample = (name: string) => readFileSync(`test/documents/samples/scan/${name}`);
const { beforeDay, calendar } = testConfig();
const read = (text: string) =>
  readConclusion(text, { beforeDay, calendar: new WorkingCalendar(calendar) }).assignments;
const gist = ({ lead, deadline }: ProposedAssignment) => `${lead.join(', ')}: ${deadline.due?.toString()}`;

describe('a scan', () => {
  it('at 200 dpi, askew and stamped, gives nine tenths of the leads and days that its text gives', async () => {
    const told: string[] = [];
    const onProgress = (done: number, total: number) => told.push(`${done}/${total}`);
    const { text, pages } = await recognise(sample('tb-47.pdf'), { pages: 60, onProgress });
    expect([pages, text.split('\f').length, told]).toEqual([2, 2, ['0/2', '1/2', '2/2']]);
    const wanted = read(sample('tb-47.txt').toString()).map(gist);
    const got = new Set(read(text).map(gist));
    expect(wanted.length).toBeGreaterThanOrEqual(12);
    expect(wanted.filter((one) => got.has(one)).length / wanted.length).toBeGreaterThanOrEqual(0.9);
  });

  it('with a drawn table gives its rows', async () => {
    const { text } = await recognise(sample('bang.jpg'), { pages: 60 });
    expect(text).toContain(
      'TT | Nội dung công việc | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian hoàn thành',
    );
    expect(text).toMatch(/^4 \| Đào tạo lại cán bộ tiếp dân \| .* \| {2}\| 30\/6\/2026$/m);
  });

  it('behind a page that has a text is recognised alone', async () => {
    const told: string[] = [];
    const onProgress = (done: number, total: number) => told.push(`${done}/${total}`);
    const { text, pages } = await recognise(sample('tron.pdf'), { pages: 1, onProgress });
    expect([pages, told]).toEqual([2, ['0/1', '1/1']]);
    expect(text).toMatch(/^PHIẾU CHUYỂN\n[^\f]*02\/3\/2026\.\n*\fPHỤ LỤC\n/);
  });

  it.each([
    ['red', 'mat.jpg'],
    ['grey, in a frame', 'mat-xam.jpg'],
  ])('that is stamped secret in %s is refused', async (_, name) => {
    await expect(recognise(sample(name), { pages: 60 })).rejects.toMatchObject({ code: 'conclusion/secret' });
  });

  it('of more pages than the limit, or of absurd size, is refused', async () => {
    await expect(recognise(sample('tb-47.pdf'), { pages: 1 })).rejects.toMatchObject({
      code: 'document/too-many-pages',
    });
    const huge = Buffer.from('89504e470d0a1a0a0000000d4948445200009c4000009c400806000000', 'hex');
    await expect(recognise(huge, { pages: 60 })).rejects.toMatchObject({ code: 'document/too-big' });
  });

  it('is let go of when the signal says so', async () => {
    const stop = new AbortController();
    const reading = recognise(sample('tb-47.pdf'), {
      pages: 60,
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
  });
});
