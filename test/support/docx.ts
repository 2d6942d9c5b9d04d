import {
  AlignmentType,
  BorderStyle,
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';

/** A conclusion to be written as a Word file in the layout of Nghị định 30/2020/NĐ-CP, Phụ lục I. */
export interface PaperConclusion {
  superior: string;
  issuer: string;
  number: string;
  place: string;
  date: string;
  title: string;
  /** Paragraphs; `## ` opens a bold heading, `**` marks bold words. */
  body: string[];
  recipients: string[];
  signature: string[];
  signer: string;
}

/** The bytes of the .docx. */
export function writeDocx(paper: PaperConclusion): Promise<Buffer> {
  const children = [
    letterhead(paper),
    line('THÔNG BÁO', { bold: true, centred: true, before: 240 }),
    line(paper.title, { bold: true, centred: true, after: 240 }),
    ...paper.body.map(bodyParagraph),
    line('Nơi nhận:', { bold: true, italics: true, before: 240 }),
    ...paper.recipients.map((recipient) => line(`- ${recipient};`)),
    ...paper.signature.map((words) => line(words, { bold: true, centred: true })),
    line(paper.signer, { bold: true, centred: true, before: 720 }),
  ];
  return Packer.toBuffer(
    new Document({
      styles: { default: { document: { run: { font: 'Times New Roman', size: 28 } } } },
      sections: [
        { properties: { page: { margin: { top: 1134, bottom: 1134, left: 1701, right: 1134 } } }, children },
      ],
    }),
  );
}

interface Look {
  bold?: boolean;
  italics?: boolean;
  centred?: boolean;
  before?: number;
  after?: number;
}

function line(words: string, { bold, italics, centred, before = 0, after = 60 }: Look = {}): Paragraph {
  return new Paragraph({
    alignment: centred ? AlignmentType.CENTER : AlignmentType.LEFT,
    spacing: { before, after },
    children: [new TextRun({ text: words, bold: bold ?? false, italics: italics ?? false })],
  });
}

function bodyParagraph(words: string): Paragraph {
  const heading = words.startsWith('## ');
  const runs = words
    .replace(/^## /, '')
    .split('**')
    .map((text, i) => new TextRun({ text, bold: heading || i % 2 === 1 }));
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: 567 },
    spacing: { after: 120 },
    children: runs,
  });
}

function letterhead(paper: PaperConclusion): Table {
  const left = [paper.superior, paper.issuer, '', `Số: ${paper.number}`];
  const right = [
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    '',
    `${paper.place}, ${paper.date}`,
  ];
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const borders = { top: none, bottom: none, left: none, right: none };
  const cell = (words: string[]) =>
    new TableCell({ borders, children: words.map((text, i) => line(text, { centred: true, bold: i < 2 })) });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders,
    rows: [new TableRow({ children: [cell(left), cell(right)] })],
  });
}
