import { describe, expect, it } from '@jest/globals';
import { readDocx } from '../../src/documents/docx/read-docx.js';
import { paragraph, paragraphOf as p, type Part, run, wordFile } from '../support/word-file.js';

const read = (body: string, parts: Partial<Record<Part, string>> = {}): string =>
  readDocx(wordFile(body, parts)).text;
const inRun = (content: string): string => `<w:r>${content}</w:r>`;
const field = (code: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${code}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const code = (words: string): string => `<w:r><w:instrText>${words}</w:instrText></w:r>`;

describe('the words of a paragraph', () => {
  it.each([
    ['runs on end', run('Sở ') + run('Y ') + run('tế'), 'Sở Y tế'],
    ['composed letters', run('Sở Y tế'.normalize('NFD')), 'Sở Y tế'],
    ['one blank for many', run('Sở \u00a0  Y\ttế '), 'Sở Y tế'],
    [
      'signs of XML',
      run('Kế hoạch &amp; &#x110;ề án &lt;A&gt;') + '<w:r><w:t><![CDATA[ & B]]></w:t></w:r>',
      'Kế hoạch & Đề án <A> & B',
    ],
    ['links', `<w:hyperlink>${run('Sở Y tế')}</w:hyperlink>`, 'Sở Y tế'],
    [
      'smart tags and custom XML',
      `<w:smartTag><w:customXml>${run('Sở Y tế')}</w:customXml></w:smartTag>`,
      'Sở Y tế',
    ],
    [
      'content controls',
      `<w:sdt><w:sdtPr/><w:sdtContent>${run('Sở Y tế')}</w:sdtContent></w:sdt>`,
      'Sở Y tế',
    ],
    [
      'no prompt of an empty content control',
      `${run('A')}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('Bấm để nhập')}</w:sdtContent></w:sdt>`,
      'A',
    ],
    [
      'the result of a field, not its code',
      field(code('DATE \\@ dd/MM/yyyy'), run('05/12/2025')),
      '05/12/2025',
    ],
    [
      'no result of a field within a code',
      field(code('IF ') + field(code('DATE'), run('trong')), run('ngoài')),
      'ngoài',
    ],
    ['a simple field', `<w:fldSimple w:instr="DATE">${run('05/12/2025')}</w:fldSimple>`, '05/12/2025'],
    [
      'what follows a field without result',
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${code('X')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${run('sau')}`,
      'sau',
    ],
    ['a tab as a blank', run('1.') + inRun('<w:tab/>') + run('Giao'), '1. Giao'],
    [
      'hyphens that do not break',
      run('Kế hoạch 5') + inRun('<w:noBreakHyphen/>') + run('KH'),
      'Kế hoạch 5-KH',
    ],
    ['no hyphens that may break', run('Giao') + inRun('<w:softHyphen/>') + run(' Sở'), 'Giao Sở'],
    [
      'line breaks',
      run('THÔNG BÁO') + inRun('<w:br/>') + run('Kết luận') + inRun('<w:cr/>') + run('A'),
      'THÔNG BÁO\nKết luận\nA',
    ],
    [
      'signs of symbol fonts',
      inRun('<w:sym w:font="Symbol" w:char="F02D"/>') +
        run(' Giao') +
        inRun('<w:sym w:font="Wingdings" w:char="E0"/>'),
      '- Giao→',
    ],
    ['symbols typed as letters of their font', run('\uf0b7 Giao'), '- Giao'],
    [
      'no hidden words',
      run('Giao') + run(' Sở', '<w:vanish/>') + run(' A', '<w:vanish w:val="0"/>'),
      'Giao A',
    ],
    [
      'capitals as they are shown',
      run('kết luận số đ', '<w:caps/>') + run(' thường', '<w:caps w:val="false"/>'),
      'KẾT LUẬN SỐ Đ thường',
    ],
    ['no marks of footnotes', run('Giao') + inRun('<w:footnoteReference w:id="2"/>') + run(' Sở'), 'Giao Sở'],
    [
      "no marks of one's own",
      `${run('Giao')}<w:r><w:endnoteReference w:customMarkFollows="1" w:id="2"/><w:t>(*)</w:t></w:r>${run(' Sở')}`,
      'Giao Sở',
    ],
    [
      'no footnote numbers that were typed',
      run('ngày 05/12/2025') + run('1', '<w:vertAlign w:val="superscript"/>') + run('.'),
      'ngày 05/12/2025.',
    ],
    ['measures', run('30 m') + run('2', '<w:vertAlign w:val="superscript"/>'), '30 m2'],
    [
      'no comments',
      `<w:commentRangeStart w:id="0"/>${run('Giao')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`,
      'Giao',
    ],
    [
      'words in old fonts',
      run('Giao ') + run('Së Y tÕ', '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>'),
      'Giao Sở Y tế',
    ],
    ['capitals of old fonts', run('Së Y tÕ', '<w:rFonts w:ascii=".VnTimeH" w:hAnsi=".VnTimeH"/>'), 'SỞ Y TẾ'],
    [
      'real letters in an old font',
      run('Sở Y tế và', '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>'),
      'Sở Y tế và',
    ],
  ])('are read: %s', (_, content, expected) =>
    expect(read(p(content), { footnotes: paragraph('Ghi chú') })).toBe(expected),
  );

  it('look as their styles say', () => {
    const styles = `<w:style w:type="paragraph" w:styleId="Hoa"><w:rPr><w:caps/></w:rPr></w:style>
      <w:style w:type="character" w:styleId="An"><w:rPr><w:vanish/></w:rPr></w:style>
      <w:style w:type="character" w:styleId="Chu"><w:basedOn w:val="Goc"/></w:style>
      <w:style w:type="character" w:styleId="Goc"><w:rPr><w:caps/></w:rPr></w:style>`;
    const body = p(
      run('a ') +
        run('b ', '<w:rStyle w:val="Chu"/>') +
        run('c ', '<w:rStyle w:val="An"/>') +
        run('d', '<w:caps w:val="0"/>'),
      '<w:pStyle w:val="Hoa"/>',
    );
    expect(read(body + p(run('e', '<w:rStyle w:val="Chu"/>')), { styles })).toBe('A b d\n\nE');
  });

  it('go on in the next paragraph where the end of one is hidden', () =>
    expect(read(p(run('Tiêu đề. '), '<w:rPr><w:vanish/><w:specVanish/></w:rPr>') + p(run('Nội dung')))).toBe(
      'Tiêu đề. Nội dung',
    ));
});
