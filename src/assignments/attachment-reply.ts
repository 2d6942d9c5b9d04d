import type { FastifyReply } from 'fastify';
import type { Attachment } from './attachment.entity.js';

/**
 * Answers with the file as something to keep, which no browser opens as a page of ours; a picture that we have drawn
 * ourselves may be looked at where it is (`shown`). Nothing on the way may keep it.
 */
export async function replyWithFile(
  reply: FastifyReply,
  { file, bytes }: { file: Attachment; bytes: Buffer },
  shown = false,
): Promise<void> {
  const inline = shown && file.mediaType === 'image/jpeg';
  await reply
    .header('content-type', file.mediaType)
    .header('content-disposition', `${inline ? 'inline' : 'attachment'}; ${named(file.name)}`)
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('cache-control', 'no-store')
    .send(bytes);
}

/** The name for browsers of today (RFC 8187), and without its signs for others. */
function named(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/đ/gi, 'd')
    .replace(/[^\w. -]/g, '');
  const exact = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `filename="${plain}"; filename*=UTF-8''${exact}`;
}
