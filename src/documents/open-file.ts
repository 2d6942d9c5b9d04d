import { refusal, tooMuch } from './refusals.js';
import type { Scan, SourceText } from './source-text.js';
import { keepsItsSize, type ZipEntry, zipEntries } from './zip-entries.js';

/** What the worker is given to open: bytes of a kind that only a library can read. */
export interface Foreign {
  kind: 'zip' | 'ole' | 'pdf';
  bytes: Uint8Array;
  /** The most pages that are read. */
  pages: number;
  /** The most bytes that the parts of an archive may unpack to. */
  unpacked: number;
}

/** Reads what a library has to open; the libraries are loaded only here. Throws Invalid, or what the library throws. */
export async function openFile(file: Foreign): Promise<SourceText | Scan> {
  if (file.kind === 'zip') return openZip(file);
  if (file.kind === 'ole') return (await import('./doc/read-doc.js')).readDoc(file.bytes);
  return openPdf(file);
}

async function openZip({ bytes, unpacked }: Foreign): Promise<SourceText> {
  const entries = zipEntries(bytes);
  if (!entries) throw refusal('broken');
  refuseOtherArchives(entries);
  if (entries.some(({ encrypted }) => encrypted)) throw refusal('encrypted');
  const total = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (total > unpacked || !entries.every((entry) => keepsItsSize(bytes, entry)))
    throw tooMuch('too-big', 'Nội dung tệp sau khi giải nén lớn bất thường; hãy kiểm tra lại tệp gốc.');
  const { readDocx } = await import('./docx/read-docx.js');
  return readDocx(bytes);
}

/** Word, Excel and PowerPoint files are archives alike; their folders tell them apart. */
function refuseOtherArchives(entries: readonly ZipEntry[]): void {
  const has = (name: RegExp) => entries.some((entry) => name.test(entry.name));
  if (has(/^\[Content_Types\]\.xml$|^word\//)) {
    if (has(/^xl\//)) throw refusal('sheet');
    if (has(/^ppt\//)) throw refusal('slides');
  } else throw refusal(has(/^(?:content\.xml|META-INF\/manifest\.xml)$/) ? 'open-document' : 'archive');
}

async function openPdf({ bytes, pages }: Foreign): Promise<SourceText | Scan> {
  const { readPdf } = await import('./pdf/read-pdf.js');
  try {
    const { source, scannedPages } = await readPdf(bytes, { pages });
    return scannedPages.length > 0 ? { form: 'scan', scannedPages: scannedPages.length } : source;
  } catch (error) {
    throw (error as Error).name === 'PasswordException' ? refusal('encrypted') : error;
  }
}
