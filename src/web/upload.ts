import type { FastifyRequest } from 'fastify';
import type { FormBody } from './form.js';

/** What a form with a file sent: its fields, and the file unless none was chosen. */
export interface Upload {
  body: FormBody;
  file: { name: string; bytes: Buffer } | undefined;
}

/** Reads a multipart form; a file over the configured size is refused by the parser itself (413). */
export async function readUpload(request: FastifyRequest): Promise<Upload> {
  const upload: Upload = { body: {}, file: undefined };
  for await (const part of request.parts()) {
    if (part.type === 'field') upload.body[part.fieldname] = String(part.value);
    else {
      const bytes = await part.toBuffer();
      if (bytes.length > 0) upload.file = { name: part.filename, bytes };
    }
  }
  return upload;
}
