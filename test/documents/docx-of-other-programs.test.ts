import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import {
  DeletedTextRun,
  Document,
  ExternalHyperlink,
  FootnoteReferenceRun,
  Header,
  InsertedTextRun,
  LevelFormat,
  Packer,
  PageBreak,
  Paragraph,
  Tab,
  TextRun,
} from 'docx';
import { readDocx } from '../../src/documents/docx/read-docx.js';

const CHANGE = { id: 1, author: 'Văn thư', date: '2026-03-01T00:00:00Z' };

describe('a Word file of another program', () => {
  it('is read as LibreOffice shows it', () => {
    expect(readDocx(readFileSync('test/documents/samples/docx/libreoffice.docx'))).toEqual({
      form: 'docx',
      pages: 2,
      text: [
        'UBND TỈNH LAM SƠN',
        'BAN CHỈ ĐẠO GIẢM NGHÈO',
        'Số: 12/TB-BCĐ',
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'Độc lập - Tự do - Hạnh phúc',
        'Lam Sơn, ngày 05 tháng 3 năm 2026',
        'THÔNG BÁO',
        'Kết luận của Trưởng Ban Chỉ đạo tại cuộc họp ngày 02/3/2026',
        'Trưởng Ban Chỉ đạo kết luận như sau:',
        'I. Đánh giá chung',
        '1. Các đơn vị đã tích cực.',
        'II. Nhiệm vụ',
        '1. Giao Sở Y tế:',
        'a. Lập kế hoạch trước ngày 20/3/2026.',
        'b. Báo cáo kết quả trước ngày 30/6/2026.',
        '2. Giao Sở Nội vụ:',
        'a. Rà soát biên chế trước ngày 15/4/2026.',
        'b. Tổng hợp, báo cáo trong tháng 5/2026.',
        'TT | Nội dung | Đơn vị chủ trì | Thời hạn',
        '1 | Khảo sát hộ nghèo | Sở Xây dựng | 30/4/2026',
        '2 | Báo cáo kết quả khảo sát | Sở Xây dựng | 15/5/2026',
        '\fNơi nhận: các đơn vị.',
      ].join('\n\n'),
    });
  });

  it('is read with everything that a generator writes', async () => {
    const list = (level: number) => ({ reference: 'list', level });
    const file = new Document({
      footnotes: { 1: { children: [new Paragraph('Ghi chú')] } },
      numbering: {
        config: [
          {
            reference: 'list',
            levels: [
              { level: 0, format: LevelFormat.DECIMAL, text: '%1.' },
              { level: 1, format: LevelFormat.DECIMAL, text: '%1.%2.' },
            ],
          },
        ],
      },
      sections: [
        {
          headers: { default: new Header({ children: [new Paragraph('MẬT')] }) },
          children: [
            new Paragraph({ text: 'Nhiệm vụ', numbering: list(0) }),
            new Paragraph({
              numbering: list(1),
              children: [
                new TextRun('Giao '),
                new DeletedTextRun({ text: 'Sở A ', ...CHANGE }),
                new InsertedTextRun({ text: 'Sở Y tế', ...CHANGE, id: 2 }),
                new FootnoteReferenceRun(1),
                new TextRun({ children: [new Tab(), 'và'] }),
                new ExternalHyperlink({ link: 'https://a.example', children: [new TextRun(' Sở Nội vụ')] }),
              ],
            }),
            new Paragraph({ text: 'Rà soát', numbering: list(1) }),
            new Paragraph({ children: [new PageBreak()] }),
            new Paragraph({ children: [new TextRun({ text: 'phụ lục', allCaps: true })] }),
            new Paragraph({ text: 'dấu gạch', bullet: { level: 0 } }),
          ],
        },
      ],
    });
    expect(readDocx(await Packer.toBuffer(file))).toEqual({
      form: 'docx',
      pages: 2,
      text: 'MẬT\n\n1. Nhiệm vụ\n\n1.1. Giao Sở Y tế và Sở Nội vụ\n\n1.2. Rà soát\n\n\fPHỤ LỤC\n\n- dấu gạch',
    });
  });
});
