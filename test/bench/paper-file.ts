import {
  AlignmentType,
  Document,
  Packer,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Block } from './paper.js';

/** Programs write the look of its letters at every run, and a run for every change of it. */
const runs = (text: string): ParagraphChild[] =>
  text
    .split(/(?<=[,;:])/u)
    .map(
      (part) => new TextRun({ text: part, font: 'Times New Roman', size: 28, language: { value: 'vi-VN' } }),
    );

const cell = (text: string): TableCell =>
  new TableCell({ children: [new Paragraph({ children: runs(text) })] });

function written(block: Block): Paragraph | Table {
  if (typeof block !== 'string')
    return new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: block.map((row) => new TableRow({ children: row.map(cell) })),
    });
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: 567 },
    spacing: { after: 120, line: 288 },
    children: runs(block),
  });
}

/** The paper as a Word file on A4 with the margins of Nghị định 30/2020/NĐ-CP. */
export function asDocx(blocks: readonly Block[]): Promise<Buffer> {
  const margin = { top: 1134, bottom: 1134, left: 1701, right: 1134 };
  return Packer.toBuffer(
    new Document({
      sections: [{ properties: { page: { margin } }, children: blocks.map(written) }],
    }),
  );
}
