import { createHash } from 'node:crypto';
import { attachmentFormat, type AttachmentFormat } from '../documents/attachment-format.js';
import { shrinkPictures } from '../documents/picture/shrink-pictures.js';
import { type AttachmentKind, attachmentName, isAttachmentKind } from '../domain/attachments.js';
import { Invalid, type Problem } from '../platform/refusal.js';
import type { Limits } from '../platform/settings.js';
import type { FormFile } from '../platform/upload.js';

/** A file as it will be kept. */
export interface KeptFile {
  kind: AttachmentKind;
  name: string;
  mediaType: string;
  sha256: string;
  bytes: Buffer;
}

interface Told {
  file: FormFile;
  format: AttachmentFormat;
}

/**
 * The files as they are kept: told apart by their bytes, pictures written anew without what a camera noted in them (the
 * place above all), others as they came. Throws Invalid with each file that is not taken at the field it came by.
 */
export async function takeIn(files: readonly FormFile[], limits: Limits): Promise<KeptFile[]> {
  if (files.length > limits.attachments) throw tooMany(limits.attachments);
  const told = tellApart(files);
  const pictures = told.filter(({ format }) => format.picture).map(({ file }) => file);
  const shrunk = pictures.length > 0 ? await shrinkPictures(pictures, limits.openSeconds) : [];
  const bytesOf = new Map(pictures.map((file, at) => [file, shrunk[at]!]));
  return told.map(({ file, format }) => {
    const bytes = Buffer.from(bytesOf.get(file) ?? file.bytes);
    return {
      // Only a picture shows a work before, during or after it, whichever field a file was put in.
      kind: format.picture && isAttachmentKind(file.field) ? file.field : 'document',
      name: attachmentName(file.name, format.endings),
      mediaType: format.mediaType,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      bytes,
    };
  });
}

function tellApart(files: readonly FormFile[]): Told[] {
  const problems: Problem[] = [];
  const told: Told[] = [];
  for (const file of files) {
    try {
      told.push({ file, format: attachmentFormat(file.bytes) });
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
      problems.push({ at: file.field, message: `“${file.name}”: ${error.message}` });
    }
  }
  if (problems.length === 0) return told;
  throw new Invalid('attachment/refused', problems.map(({ message }) => message).join(' '), problems);
}

function tooMany(most: number): Invalid {
  const message = `Mỗi lần báo cáo gửi kèm được nhiều nhất ${most} tệp; hãy chọn bớt, phần còn lại gửi ở lần báo cáo sau.`;
  return new Invalid('attachment/too-many', message, [{ at: 'document', message }]);
}
