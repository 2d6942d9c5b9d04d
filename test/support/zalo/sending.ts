import type { SentZalo, Trouble, ZaloAccount } from './account.js';
import type { Answer } from './call.js';

/** What goes wrong before Zalo has even looked at a message. */
export function broken(trouble: Trouble | undefined): Answer | undefined {
  if (trouble === 'hang-up') return { cut: true };
  if (trouble === 'http-500') return { status: 502, text: '<html>bad gateway</html>' };
  if (trouble === 'http-429') return { status: 429, text: 'slow down' };
  if (trouble === 'html') return { text: '<html>Đang bảo trì</html>' };
  if (trouble === 'no-error-field') return { json: { message: 'Success' } };
  return undefined;
}

/** Takes a message, tells its receipt when that is wished, and answers with `data` about it. */
export async function taken(
  account: ZaloAccount,
  message: Partial<SentZalo>,
  data: (taken: SentZalo) => object,
): Promise<Answer> {
  const sent = account.take(message);
  const { webhooks, trouble, delay } = account;
  if (webhooks.receipts === 'before') await webhooks.received(sent);
  if (webhooks.receipts === 'after') setTimeout(() => void webhooks.received(sent), delay + 20);
  if (trouble === 'lost-reply') return { cut: true, after: delay };
  return { json: { error: 0, message: 'Success', data: data(sent) }, after: delay };
}
