import { createParamDecorator, type ExecutionContext, type Type } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { refuseUnfit } from './fit-to-store.js';
import { Invalid, Refusal } from './refusal.js';
import { requestPipe } from './validation.js';

/** A file with its bytes. */
export interface UploadedFile {
  name: string;
  bytes: Uint8Array;
}

/** The same with the form's field that it came by. */
export interface FormFile extends UploadedFile {
  field: string;
}

/** How much room a form has for files; for one of any size unless said otherwise. */
export interface Room {
  /** How many, with the fields in which none was chosen: a browser sends these too. */
  files: number;
  /** What they may weigh together. */
  bytes: number;
  /** How long the text of one field may be, in bytes; as long as anywhere unless said otherwise. */
  text?: number;
}

const ONE_FILE: Room = { files: 1, bytes: Infinity };

/** What a form or a JSON body brought: its checked fields, and its files; `file` is the last of them. */
export interface Submission<T> {
  input: T;
  files: FormFile[];
  file?: UploadedFile;
}

/**
 * The submission as a handler's parameter, its fields checked as class `shape`; read only after the guards have let
 * the asker in. Throws Invalid for wrong fields and for a file larger than the limit.
 */
export const Submitted = createParamDecorator((shape: Type<object>, context: ExecutionContext) =>
  readSubmission(context.switchToHttp().getRequest<FastifyRequest>(), shape, ONE_FILE),
);

/** The same where there is room for more than one file. */
export async function readSubmission<T extends object>(
  request: FastifyRequest,
  shape: Type<T>,
  room: Room,
): Promise<Submission<T>> {
  const { fields, files, file } = await readForm(request, room);
  const input = (await requestPipe().transform(fields, { type: 'body', metatype: shape })) as T;
  return { input, files, ...(file && { file }) };
}

/**
 * What a form sent: its fields that were filled in, and its files if it had any. They are put into `fields` as they
 * come, so that whoever hands it over has what was typed even when a file is then refused. Throws Invalid.
 */
export async function readForm(
  request: FastifyRequest,
  room: Room = ONE_FILE,
  fields: Record<string, string | string[] | undefined> = {},
) {
  const files: FormFile[] = [];
  if (!request.isMultipart()) return { fields: Object.assign(fields, request.body), files, file: undefined };
  let weight = 0;
  try {
    for await (const part of request.parts({ limits: limitsOf(room) })) {
      if (part.type === 'field') {
        if (part.valueTruncated) throw tooBig('Nội dung dán vào quá dài. Hãy gửi dưới dạng tệp.');
        // An empty field of a form says nothing; in JSON it would have been left out.
        if (typeof part.value === 'string' && part.value) fields[part.fieldname] = part.value;
      } else {
        const bytes = await part.toBuffer();
        refuseUnfit(part.filename);
        weight += bytes.length;
        if (weight > room.bytes) throw tooHeavy(room.bytes);
        // A browser sends an empty file without a name when nothing was chosen.
        if (part.filename || bytes.length)
          files.push({ field: part.fieldname, name: part.filename ?? '', bytes });
      }
    }
  } catch (error) {
    throw refusalFor(error);
  }
  refuseUnfit(fields);
  return { fields, files, file: files.at(-1) };
}

function limitsOf({ files, text }: Room) {
  return { files, fields: MOST_FIELDS, ...(text && { fieldSize: text }) };
}

const MOST_FIELDS = 100;

/** Nothing but the form itself can fail while it is read: its parser's errors carry no status of their own. */
function refusalFor(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const { code } = error as { code?: string };
  if (code === 'FST_REQ_FILE_TOO_LARGE') return tooBig('Tệp quá lớn. Hãy gửi tệp nhỏ hơn hoặc dán toàn văn.');
  if (code === 'FST_FILES_LIMIT')
    return new Invalid('request/too-many-files', 'Gửi quá nhiều tệp một lần; hãy chọn bớt tệp.');
  return new Invalid('request/form', 'Không đọc được biểu mẫu đã gửi. Hãy chọn lại tệp và gửi lại.');
}

function tooHeavy(most: number): Invalid {
  const megabytes = Math.floor(most / 1_000_000);
  return tooBig(`Các tệp gửi một lần không được quá ${megabytes} MB; hãy chọn bớt hoặc gửi tệp nhỏ hơn.`);
}

function tooBig(message: string): Invalid {
  return new Invalid('document/too-big', message);
}
