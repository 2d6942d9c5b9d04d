import { describe, expect, it } from '@jest/globals';
import { attachmentFormat } from '../../src/documents/attachment-format.js';
import { archive, pdfPage, wordFile, wordParagraph, wordParts } from '../support/hostile.js';
import { photograph } from '../support/photograph.js';

const part = (name: string) => ({ name, content: Buffer.from('x') });
const types = part('[Content_Types].xml');
const stream = (name: string) =>
  Buffer.concat([Buffer.from('\xd0\xcf\x11\xe0', 'latin1'), Buffer.alloc(600), Buffer.from(name, 'utf16le')]);

describe('what a file of a report is, by its bytes', () => {
  it.each<[string, Uint8Array | Promise<Uint8Array>, string]>([
    ['a photograph', photograph(), 'jpg'],
    ['a PDF', pdfPage('BT ET'), 'pdf'],
    ['a Word file', wordFile(wordParagraph('Báo cáo')), 'docx'],
    ['an Excel file', archive([types, part('xl/workbook.xml')]), 'xlsx'],
    ['a PowerPoint file', archive([types, part('ppt/presentation.xml')]), 'pptx'],
    ['an old Word file', stream('WordDocument'), 'doc'],
    ['an old Excel file', stream('Workbook'), 'xls'],
    ['plain text', Buffer.from('Đã làm xong.\n'), 'txt'],
    ['a long text', Buffer.from('Đã làm xong phần một.\n'.repeat(20_000)), 'txt'],
  ])('knows %s', async (_, bytes, ending) => {
    expect(attachmentFormat(await bytes).endings[0]).toBe(ending);
  });

  it.each<[string, Uint8Array, string]>([
    ['nothing', Buffer.alloc(0), 'document/empty'],
    ['a program', Buffer.from('MZ\x90\0\x03\0\0\0\x04\0'), 'attachment/unknown'],
    ['a long program', Buffer.alloc(200_000, 0x90), 'attachment/unknown'],
    ['a web page', Buffer.from('<!DOCTYPE html><script>x</script>'), 'attachment/unknown'],
    ['an archive', archive([part('a.txt')]), 'attachment/unknown'],
    ['an archive that calls itself Word', archive([part('word/document.xml')]), 'attachment/unknown'],
    ['half an archive', wordFile('').subarray(0, 80), 'document/broken'],
    [
      'a Word file with macros',
      archive([...wordParts('<w/>'), part('word/vbaProject.bin')]),
      'attachment/macros',
    ],
    ['an old file with macros', stream('WordDocument_VBA_PROJECT'), 'attachment/macros'],
    ['a file with a password', stream('EncryptedPackage'), 'document/encrypted'],
    ['an old mail', stream('__nameid_version1.0'), 'attachment/unknown'],
    ['a picture of a telephone’s own kind', Buffer.from('\0\0\0\x18ftypheic'), 'document/heic'],
  ])('refuses %s and says what to do', (_, bytes, code) => {
    expect(() => attachmentFormat(bytes)).toThrow(
      expect.objectContaining({ code, message: expect.stringMatching(/hãy /i) }),
    );
  });
});
