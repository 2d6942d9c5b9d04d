import { readFileSync } from 'node:fs';
import { SaxesParser } from 'saxes';
import { type Foreign, openFile } from '../../src/documents/open-file.js';
import { openPdf } from '../../src/documents/pdf/open-pdf.js';
import { readPasted } from '../../src/documents/read-document.js';
import { isScan } from '../../src/documents/source-text.js';
import { unpack, zipEntries } from '../../src/documents/zip-entries.js';
import { readConclusion } from '../../src/domain/reading/read-conclusion.js';
import { WorkingCalendar } from '../../src/domain/working-calendar.js';
import { loadConfig } from '../../src/platform/config.js';
import { type Bench, type Measurement, times } from './measure.js';
import { longPaper } from './paper.js';
import { asDocx } from './paper-file.js';

const { calendar, beforeDay, limits } = loadConfig({});
const options = { calendar: new WorkingCalendar(calendar), beforeDay };

/** What an office program printed of the Word file of `longPaper(60)`. */
const PDF = readFileSync('test/bench/60-trang.pdf');
/** A short conclusion in two forms. */
const SHORT = (form: string): Buffer => readFileSync(`test/documents/samples/same/ket-luan.${form}`);

/** From a file's bytes to the proposed assignments. */
async function readAll(kind: Foreign['kind'], bytes: Uint8Array): Promise<void> {
  const source = await openFile({ kind, bytes, pages: limits.pages, unpacked: limits.fileBytes * 10 });
  if (isScan(source)) throw new Error('taken for a scan');
  readConclusion(readPasted(source.text, limits).text, options);
}

/** What pdfjs needs for the text of all pages, in whatever order it was drawn. */
async function pdfjs(bytes: Uint8Array): Promise<void> {
  const pdf = await openPdf(bytes);
  for (let page = 1; page <= pdf.numPages; page += 1) await (await pdf.getPage(page)).getTextContent();
  await pdf.loadingTask.destroy();
}

/** Unpacks Word's document and goes through its XML without a look at it. */
function saxes(bytes: Uint8Array): void {
  const entry = zipEntries(bytes)?.find(({ name }) => name === 'word/document.xml');
  const xml = entry && unpack(bytes, entry);
  new SaxesParser({ position: false, xmlns: false }).write(new TextDecoder().decode(xml)).close();
}

function row(what: string, ours: number, theirs: number, library: string, atMost?: number): Measurement {
  const shown = (time: number): string => `${time.toFixed(time < 20 ? 1 : 0)} ms`;
  const ratio = ours / theirs;
  return { what, ours: shown(ours), beside: `${shown(theirs)} ${library}`, ratio, ...(atMost && { atMost }) };
}

/**
 * How long a paper of 60 pages takes from its bytes to its assignments, beside the library that opens it. "Our part" is
 * all that comes on top of the library's time for the text alone: where it stands, lines, columns, tables, paragraphs,
 * tidying and reading. Splitting XML into tags takes next to nothing, and nothing is promised beside it; a Word file
 * is held to the time in which the same paper opens as a PDF.
 */
export const openingTimes: Bench = async () => {
  const docx = await asDocx(longPaper(60));
  const [pdfAll, pdfOpen, docxAll, docxOpen, docAll, shortOpen] = (await times(
    7,
    () => readAll('pdf', PDF),
    () => pdfjs(PDF),
    () => readAll('zip', docx),
    () => saxes(docx),
    () => readAll('ole', SHORT('doc')),
    () => pdfjs(SHORT('pdf')),
  )) as [number, number, number, number, number, number];
  return [
    row('.pdf of 60 pages: our part', pdfAll - pdfOpen, pdfOpen, 'pdfjs opens it', 1),
    row('.docx of 60 pages: all of it', docxAll, pdfOpen, 'pdfjs opens the same as .pdf', 1),
    row('.docx of 60 pages: our part', docxAll - docxOpen, docxOpen, 'inflate and saxes, no look at it'),
    row('.doc of 2 pages: all of it', docAll, shortOpen, 'pdfjs opens the same as .pdf', 1),
  ];
};
