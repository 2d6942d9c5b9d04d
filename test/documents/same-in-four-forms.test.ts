import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readDocument } from '../../src/documents/read-document.js';
import { isScan } from '../../src/documents/source-text.js';
import { readConclusion } from '../../src/domain/reading/read-conclusion.js';
import { WorkingCalendar } from '../../src/domain/working-calendar.js';
import { testConfig } from '../support/config.js';

const { limits, beforeDay, calendar } = testConfig();

/** What is read out of the same conclusion in the file. */
async function read(file: string) {
  const bytes = readFileSync(`test/documents/samples/same/${file}`);
  const source = await readDocument(bytes, limits);
  if (isScan(source)) throw new Error('taken for a scan');
  const reading = readConclusion(source.text, { beforeDay, calendar: new WorkingCalendar(calendar) });
  return {
    form: source.form,
    // Days are compared by what they print.
    fields: JSON.parse(JSON.stringify(reading.fields)) as object,
    assignments: reading.assignments.map(({ lead, coordinating, task, request, deadline }) => ({
      lead,
      coordinating,
      task,
      request,
      due: deadline.due?.toString(),
      kind: deadline.kind,
    })),
    labels: reading.clauses.map(({ label }) => label),
  };
}

describe('the same conclusion', () => {
  it('has thirteen assignments with their days as plain text', async () => {
    const { assignments, fields } = await read('ket-luan.txt');
    expect(fields).toMatchObject({ number: '118/TB-VP', signer: expect.stringContaining('Phan Hữu Khải') });
    expect(assignments.map(({ lead, due }) => [lead[0], due])).toEqual([
      ['Sở Khoa học và Công nghệ', '2026-04-15'],
      ['Sở Khoa học và Công nghệ', '2026-04-30'],
      ['Sở Nội vụ', '2026-03-31'],
      ['Sở Tài chính', '2026-04-20'],
      ['Công an tỉnh', '2026-06-30'],
      ['Sở Giáo dục và Đào tạo', '2026-08-31'],
      ['Sở Y tế', '2026-04-10'],
      ['Sở Xây dựng', '2026-05-15'],
      ['Sở Công Thương', '2026-06-30'],
      ['Văn phòng UBND tỉnh', '2026-04-05'],
      ['Công an tỉnh', '2026-05-25'],
      ['Sở Nội vụ', '2026-05-30'],
      ['Văn phòng UBND tỉnh', '2026-07-05'],
    ]);
  });

  it.each([
    ['a Word file with automatic numbers', 'ket-luan.docx', 'docx'],
    ['a Word 97 file with automatic numbers', 'ket-luan.doc', 'doc'],
    ['a Word file whose paragraphs are the lines of a print', 'in-tung-dong.docx', 'docx'],
    ['a Word 97 file of such lines', 'in-tung-dong.doc', 'doc'],
    ['a PDF', 'ket-luan.pdf', 'pdf'],
  ])('gives the same as %s', async (_, name, form) => {
    const [other, text] = await Promise.all([read(name), read('ket-luan.txt')]);
    expect(other).toEqual({ ...text, form });
  });
});
