/** What a file is by its first bytes, whatever its name says. */
export type FileKind =
  'zip' | 'ole' | 'pdf' | 'image' | 'tiff' | 'heic' | 'rtf' | 'html' | 'xml' | 'mail' | 'archive' | 'text';

/** Signatures at the very start; the first that fits wins. */
const STARTS: [RegExp, FileKind][] = [
  [/^PK(?:\x03\x04|\x05\x06|\x07\x08)/, 'zip'],
  [/^\xd0\xcf\x11\xe0/, 'ole'],
  [/^(?:\x89PNG\r\n|\xff\xd8\xff|RIFF....WEBP|BM....\0\0\0\0)/s, 'image'],
  [/^(?:II\*\0|MM\0\*)/, 'tiff'],
  [/^....ftyp(?:hei|hev|mif1|msf1|avif)/s, 'heic'],
  [/^(?:Rar!|7z\xbc\xaf|\x1f\x8b)/, 'archive'],
];

/** Marks of kinds that are text themselves: after a byte order mark and blanks. */
const WORDS: [RegExp, FileKind][] = [
  [/^\{\\rtf/, 'rtf'],
  [/^(?:<!DOCTYPE html|<html|<head|<body|<meta|<!--\[if)/i, 'html'],
  [/^(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)?<html/i, 'html'],
  [/^(?:<\?xml|<\?mso|<w:|<office:)/, 'xml'],
  [
    /^(?:(?:Return-Path|Received|Delivered-To|MIME-Version|Message-ID|X-[\w-]+|From|Date|Subject): .*\r?\n(?:[\w-]+:|[ \t]))/i,
    'mail',
  ],
];

/** A PDF may be preceded by up to 1,024 other bytes; pdfjs-dist reads those too. */
export function fileKind(bytes: Uint8Array): FileKind {
  const head = Buffer.from(bytes.subarray(0, 1100)).toString('latin1');
  const found = STARTS.find(([start]) => start.test(head));
  if (found) return found[1];
  if (head.slice(0, 1029).includes('%PDF-')) return 'pdf';
  const words = head.replace(/^(?:\xef\xbb\xbf)?\s*/, '');
  return WORDS.find(([start]) => start.test(words))?.[1] ?? 'text';
}
