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

/** What a form or a JSON body brought: its checked fields, and its file if it had one. */
export interface Submission<T> {
  input: T;
  file?: UploadedFile;
}

/**
 * The submission as a handler's parameter, its fields checked as class `shape`; read only after the guards have let
 * the asker in. Throws Invalid for wrong fields and for a file larger than the limit.
 */
export const Submitted = createParamDecorator(async (shape: Type<object>, context: ExecutionContext) => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const { fields, file } = request.isMultipart() ? await readForm(request) : { fields: request.body ?? {} };
  const input: unknown = await requestPipe().transform(fields, { type: 'body', metatype: shape });
  return { input, ...(file && { file }) };
});

/** What a multipart form sent: its fields that were filled in, and its file if it had one. Throws Invalid. */
export async function readForm(request: FastifyRequest) {
  const fields: Record<string, string> = {};
  let file: UploadedFile | undefined;
  try {
    for await (const part of request.parts()) {
      if (part.type === 'field') {
        if (part.valueTruncated) throw tooBig('Nội dung dán vào quá dài. Hãy gửi dưới dạng tệp.');
        // An empty field of a form says nothing; in JSON it would have been left out.
        if (typeof part.value === 'string' && part.value) fields[part.fieldname] = part.value;
      } else {
        const bytes = await part.toBuffer();
        refuseUnfit(part.filename);
        // A browser sends an empty file without a name when nothing was chosen.
        if (part.filename || bytes.length) file = { name: part.filename, bytes };
      }
    }
  } catch (error) {
    throw refusalFor(error);
  }
  refuseUnfit(fields);
  return { fields, file };
}

/** Nothing but the form itself can fail while it is read: its parser's errors carry no status of their own. */
function refusalFor(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if ((error as { code?: string }).code === 'FST_REQ_FILE_TOO_LARGE')
    return tooBig('Tệp quá lớn. Hãy gửi tệp nhỏ hơn hoặc dán toàn văn.');
  return new Invalid('request/form', 'Không đọc được biểu mẫu đã gửi. Hãy chọn lại tệp và gửi lại.');
}

function tooBig(message: string): Invalid {
  return new Invalid('document/too-big', message);
}
