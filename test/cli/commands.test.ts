import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../../src/cli/run.js';
import { engines, freshDatabase, type FreshDatabase } from '../support/database.js';
import { paper } from '../support/meeting.js';
import { province } from '../support/organisation.js';

const folder = mkdtempSync(join(tmpdir(), 'dondoc-cli-'));
const file = (name: string, content: string | Buffer) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function cli(...words: string[]) {
  let out = '';
  let err = '';
  const streams = { out: (text: string) => (out += text), err: (text: string) => (err += text) };
  const code = await runCommand(words, streams);
  return { code, err, answer: out ? (JSON.parse(out) as Record<string, unknown>) : undefined };
}

describe('extract', () => {
  it('prints what one paper assigns, by the reading that was asked for', async () => {
    const name = file('ket-luan.txt', paper);
    const due = async (...more: string[]) => {
      const { answer } = await cli('extract', name, ...more);
      return (answer!.assignments as { deadline: { due: string } }[])[0]!.deadline.due;
    };
    expect(await due()).toBe('2026-05-20');
    expect(await due('--before-day', 'strict')).toBe('2026-05-19');
  });

  it('writes every file it can read and complains of the others', async () => {
    const good = file('tot.txt', paper);
    const empty = file('trong.txt', '');
    const { code, err, answer } = await cli('extract', good, empty, '--out', join(folder, 'out'));
    expect(code).toBe(1);
    expect(answer).toEqual({ written: 1, failed: [empty] });
    expect(err.split('\n').filter(Boolean)).toEqual([expect.stringContaining('trong.txt')]);
    const written = JSON.parse(readFileSync(join(folder, 'out', 'tot.json'), 'utf8')) as { number: string };
    expect(written.number).toBe('15/TB-BCĐ');
  });

  it('takes the dates of issue from a map by the files’ names', async () => {
    const undated = paper.replace(/Sông Vân, ngày.*\n/, '').replaceAll('/2026', '');
    const name = file('khong-ngay.txt', undated);
    const map = file('map.json', '{"khong-ngay":"2027-03-01"}');
    const { answer } = await cli('extract', name, '--issued-map', map);
    expect(answer).toHaveProperty('assignments.0.deadline.due', '2027-05-20');
  });

  it.each([
    [[]],
    [['extract']],
    [['extract', 'a', 'b']],
    [['extract', 'a', '--before-day', 'maybe']],
    [['extract', 'a', '--issued', '2026-02-30']],
    [['token']],
    [['tick', '--now', 'hôm nay']],
    [['tick', 'tomorrow']],
    [['setup', 'one.json', 'two.json']],
    [['tick', '--now', '2026-05-02T09:00:00']],
    [['tick', '--now', '+275760-09-13T00:00:00Z']],
    [['tick', '--now', '-271821-04-20T00:00:00Z']],
    [['dance']],
  ])('answers the wrong usage %j with exit code 2 and how to do it', async (words) => {
    const { code, err, answer } = await cli(...words);
    expect([code, answer]).toEqual([2, undefined]);
    expect(err).toMatch(/^[^\n]+Cách dùng: [^\n]+\n$/);
  });
});

describe('a setting that is wrong', () => {
  afterEach(() => void delete process.env.PORT);

  it('is told once, in one line', async () => {
    process.env.PORT = 'abc';
    const { code, err } = await cli('extract', file('ket-luan.txt', paper));
    expect([code, err.match(/PORT/g)]).toEqual([1, ['PORT']]);
    expect(err.split('\n')).toHaveLength(2);
  });

  it('says of a folder that it is no file', async () => {
    const { code, err } = await cli('extract', folder);
    expect([code, err]).toEqual([1, 'Đường dẫn đã cho là một thư mục; hãy cho một tệp.\n']);
  });
});

describe.each(engines)('the command line on %s', (engine) => {
  let fresh: FreshDatabase;
  beforeAll(async () => {
    fresh = await freshDatabase(engine);
    process.env.DATABASE_URL = fresh.url;
    process.env.SECRET_KEY = 'a-key-for-tests-of-32-characters!';
  });
  afterAll(() => fresh.drop());

  it('sets up, imports, issues and ticks at the moment it is given', async () => {
    const organisation = file('to-chuc.json', JSON.stringify(province));
    expect(await cli('setup', organisation)).toMatchObject({ code: 0 });
    const again = await cli('setup', organisation);
    expect(again.answer).toMatchObject({ units: { added: 0, changed: 0 } });
    const at = ['--now', '2026-05-04T09:00:00+07:00'];
    const imported = await cli('import', file('kl.txt', paper), '--committee', 'cds', '--issue', ...at);
    expect(imported.answer).toMatchObject({ conclusion: 1, assignments: 4, drafts: 1 });
    expect(imported.answer).toHaveProperty('unresolved.0.names', ['Văn phòng Điều phối vùng']);
    const { answer } = await cli('tick', ...at);
    expect(answer).toMatchObject({ now: '2026-05-04T02:00:00.000Z', looked: 4, failed: 0 });
    expect((await cli('tick', ...at)).answer).toMatchObject({ looked: 0, notices: 0 });
    const foretold = await cli('simulate', '--from', '2026-05-05', '--to', '2026-05-20', ...at);
    expect(JSON.stringify(foretold.answer)).toContain('Đỗ Minh Tài');
  });

  it('does not issue a report unseen', async () => {
    const report = paper.replace('THÔNG BÁO\nKết luận', 'BÁO CÁO\nKết quả thực hiện kết luận');
    const { answer } = await cli('import', file('bc.txt', report), '--committee', 'cds', '--issue');
    expect(answer).toMatchObject({ assignments: 0, warnings: [{ code: 'not-a-conclusion' }] });
  });

  it('makes keys and links for people who are there, and says in one line who is not', async () => {
    const made = await cli('token', '--person', 'stc@songvan.example');
    expect(made.answer!.token).toMatch(/^[\w-]{40,}$/);
    expect((await cli('token', '--revoke', String(made.answer!.token))).answer).toEqual({ revoked: true });
    const link = await cli('link', '--person', 'stc@songvan.example');
    expect(link.answer!.link).toMatch(/^https?:\/\/.+\/dang-nhap\/lien-ket\?ma=[\w-]{40,}$/);
    const plain = await cli('link', '--person', 'stc@songvan.example', '--one-step');
    expect(plain.answer).toHaveProperty('link');
    const { code, err } = await cli('token', '--person', 'nobody@songvan.example');
    expect([code, err.split('\n').length]).toEqual([1, 2]);
    expect(err).toContain('nobody@songvan.example');
  });
});
