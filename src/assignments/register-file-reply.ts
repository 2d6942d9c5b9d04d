import type { FastifyReply } from 'fastify';

/** What Excel's files are called on the way. */
export const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Answers with the file, which nothing on the way may keep. */
export async function replyWithRegister(
  reply: FastifyReply,
  { name, bytes }: { name: string; bytes: Buffer },
): Promise<void> {
  await reply
    .header('content-type', WORKBOOK)
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('cache-control', 'no-store')
    .send(bytes);
}
