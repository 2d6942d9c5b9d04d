import { Invalid } from '../platform/refusal.js';
import { type FileKind, fileKind } from './file-kind.js';
import { refusal } from './refusals.js';
import { readText } from './text-reader.js';
import { zipEntries } from './zip-entries.js';

/** What a file of a report may be. */
export interface AttachmentFormat {
  mediaType: string;
  /** How its name may end; the first is put where it ends otherwise. */
  endings: readonly string[];
  /** A picture, which is not kept as it came. */
  picture?: true;
}

const OPEN_XML = 'application/vnd.openxmlformats-officedocument.';

const FORMATS = {
  picture: { mediaType: 'image/jpeg', endings: ['jpg', 'jpeg'], picture: true },
  pdf: { mediaType: 'application/pdf', endings: ['pdf'] },
  docx: { mediaType: `${OPEN_XML}wordprocessingml.document`, endings: ['docx'] },
  xlsx: { mediaType: `${OPEN_XML}spreadsheetml.sheet`, endings: ['xlsx'] },
  pptx: { mediaType: `${OPEN_XML}presentationml.presentation`, endings: ['pptx'] },
  doc: { mediaType: 'application/msword', endings: ['doc'] },
  xls: { mediaType: 'application/vnd.ms-excel', endings: ['xls'] },
  ppt: { mediaType: 'application/vnd.ms-powerpoint', endings: ['ppt'] },
  text: { mediaType: 'text/plain; charset=utf-8', endings: ['txt', 'csv'] },
} as const satisfies Record<string, AttachmentFormat>;

/** The folder that an Open XML file of each program has, and the stream that an older one has. */
const FOLDERS = { 'word/': FORMATS.docx, 'xl/': FORMATS.xlsx, 'ppt/': FORMATS.pptx } as const;
const STREAMS = {
  WordDocument: FORMATS.doc,
  Workbook: FORMATS.xls,
  'PowerPoint Document': FORMATS.ppt,
} as const;

/** Enough of a text to know it for one. */
const LOOKED_AT = 100_000;

/**
 * What the bytes are, whatever the file's name says: a picture, PDF, a Word, Excel or PowerPoint file without macros, or
 * plain text. Throws Invalid, whose sentence says what to do, for everything else.
 */
export function attachmentFormat(bytes: Uint8Array): AttachmentFormat {
  if (bytes.length === 0) throw refusal('empty');
  const kind = fileKind(bytes);
  switch (kind) {
    case 'image':
      return FORMATS.picture;
    case 'pdf':
      return FORMATS.pdf;
    case 'zip':
      return openXml(bytes);
    case 'ole':
      return compound(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    case 'text':
      if (isText(bytes)) return FORMATS.text;
      throw notTaken(kind);
    case 'heic':
    case 'tiff':
      throw refusal(kind);
    default:
      throw notTaken(kind);
  }
}

function openXml(bytes: Uint8Array): AttachmentFormat {
  const names = zipEntries(bytes)?.map(({ name }) => name);
  if (!names) throw refusal('broken');
  if (names.some((name) => name.endsWith('vbaProject.bin'))) throw macros();
  const [, format] =
    Object.entries(FOLDERS).find(([folder]) => names.some((name) => name.startsWith(folder))) ?? [];
  if (!format || !names.includes('[Content_Types].xml')) throw notTaken('archive');
  return format;
}

/** Names of streams stand in a compound file's directory as UTF-16. */
function compound(bytes: Buffer): AttachmentFormat {
  const has = (stream: string) => bytes.includes(Buffer.from(stream, 'utf16le'));
  if (has('EncryptedPackage')) throw refusal('encrypted');
  if (has('_VBA_PROJECT')) throw macros();
  const [, format] = Object.entries(STREAMS).find(([stream]) => has(stream)) ?? [];
  if (!format) throw notTaken('ole');
  return format;
}

function isText(bytes: Uint8Array): boolean {
  const short = bytes.length <= LOOKED_AT;
  // Cut between two lines: half a letter would be another encoding.
  const head = short ? bytes : bytes.subarray(0, bytes.lastIndexOf(0x0a, LOOKED_AT) + 1);
  return head.length > 0 && readText(head) !== undefined;
}

function macros(): Invalid {
  return new Invalid(
    'attachment/macros',
    'Tệp có macro nên không nhận; hãy lưu thành .docx hoặc .xlsx không có macro rồi gửi lại.',
  );
}

function notTaken(kind: FileKind): Invalid {
  const why = kind === 'archive' ? 'Đây là tệp nén' : 'Loại tệp này không nhận';
  return new Invalid(
    'attachment/unknown',
    `${why}; hãy gửi ảnh (JPG, PNG, WebP), PDF, Word, Excel, PowerPoint hoặc tệp .txt.`,
  );
}
