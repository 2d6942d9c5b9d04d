import type { Act } from './assignment-state.js';

/** The acts by which a unit reports; files may come with these. */
export const REPORTS = ['progress', 'submit'] as const satisfies readonly Act[];
export type Report = (typeof REPORTS)[number];

/** What a file of a report shows; pictures of a work before, during and after it stand apart. */
export const ATTACHMENT_KINDS = ['before', 'during', 'after', 'document'] as const;
export type AttachmentKind = (typeof ATTACHMENT_KINDS)[number];

const LABELS: Readonly<Record<AttachmentKind, string>> = {
  before: 'Ảnh trước khi làm',
  during: 'Ảnh đang làm',
  after: 'Ảnh sau khi làm',
  document: 'Văn bản, tài liệu',
};

/** The kind's name as people read it. */
export function attachmentLabel(kind: AttachmentKind): string {
  return LABELS[kind];
}

/** Whether `text` names a kind. */
export function isAttachmentKind(text: string): text is AttachmentKind {
  return (ATTACHMENT_KINDS as readonly string[]).includes(text);
}

/** Endings that say what a file is; another one than the file's own kind has would mislead. */
const TELLING = /\.(?:jpe?g|png|webp|bmp|pdf|docx?|xlsx?|pptx?|txt|csv)$/i;
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Surrogate}]/gu;
const LONGEST = 120;

/**
 * The name by which a file is kept: the one it came with, without folders and signs that nobody sees or that turn the
 * direction, at most 120 characters, with an ending of what it really is (the first of `endings` where its own is
 * another).
 */
export function attachmentName(name: string, endings: readonly string[]): string {
  const own = name.split(/[/\\]/).at(-1)!.normalize('NFC').replace(UNSEEN, '').trim();
  const ending = own.toLowerCase().split('.').at(-1)!;
  const kept = own.includes('.') && endings.includes(ending) ? ending : endings[0]!;
  const stem = own
    .replace(TELLING, '')
    .replace(/^\.+/, '')
    .slice(0, LONGEST - kept.length - 1)
    .trim();
  return `${stem || 'tep'}.${kept}`;
}

/** `850 kB`, `3,4 MB`, as a reader on a telephone wants to know before tapping. */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} byte`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toLocaleString('vi-VN', { maximumFractionDigits: 1 })} MB`;
}
