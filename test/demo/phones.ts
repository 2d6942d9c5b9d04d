import type { FastifyInstance } from 'fastify';
import type { SentZalo } from '../support/zalo/account.js';
import type { ZaloStandIn } from '../support/zalo-stand-in.js';
import { type Bubble, type Phone, phonePage, phonesPage } from './phone.js';
import { openServer } from './serving.js';

export interface Owner {
  name: string;
  phone: string;
}

/** The phones of those who agreed to Zalo, on a port of their own: showing a message receives it, opening sees it. */
export async function openPhones(
  zalo: ZaloStandIn,
  owners: readonly Owner[],
  deskUrl: string,
  port: number,
): Promise<FastifyInstance> {
  const written: { userId: string; text: string; after: number }[] = [];
  const seen = new Set<SentZalo>();
  const server = openServer();

  const phones = owners.map((owner, i) => ({ ...owner, userId: `251200000000000000${i + 1}` }));
  const messagesOf = ({ phone, userId }: { phone: string; userId: string }) =>
    zalo.sent.filter((message) => message.phone === phone || message.userId === userId);
  /** What the phone has by now; Zalo tells the service of everything that has newly arrived. */
  const received = async (owner: (typeof phones)[number]): Promise<Phone> => {
    const messages = messagesOf(owner);
    for (const message of messages)
      if (message.deliveredAt === undefined) await zalo.webhooks.received(message);
    return { ...owner, unseen: messages.filter((message) => !seen.has(message)).length };
  };
  const named = (phone: string) => phones.find((owner) => owner.phone === phone);

  server.get('/', async (_, reply) => {
    const shown: Phone[] = [];
    for (const owner of phones) shown.push(await received(owner));
    return reply.type('text/html').send(phonesPage(shown, deskUrl));
  });
  server.get<{ Params: { phone: string } }>('/may/:phone', async ({ params }, reply) => {
    const owner = named(params.phone);
    if (!owner) return reply.redirect('/');
    const phone = await received(owner);
    const messages = messagesOf(owner);
    for (const message of messages.filter((each) => !seen.has(each))) {
      seen.add(message);
      await zalo.webhooks.seen(message);
    }
    const own = written.filter(({ userId }) => userId === owner.userId);
    const bubbles: Bubble[] = zalo.sent.flatMap((message, i) => [
      ...own.filter(({ after }) => after === i),
      ...(messages.includes(message) ? [message] : []),
    ]);
    bubbles.push(...own.filter(({ after }) => after === zalo.sent.length));
    return reply.type('text/html').send(phonePage(phone, bubbles));
  });
  server.post<{ Params: { phone: string }; Body: { text?: string } }>(
    '/may/:phone/tra-loi',
    async ({ params, body }, reply) => {
      const owner = named(params.phone);
      const text = body.text?.trim();
      if (owner && text) {
        const { userId } = owner;
        if (!zalo.followers.has(userId)) await zalo.webhooks.follows(userId);
        written.push({ userId, text, after: zalo.sent.length });
        await zalo.webhooks.writes(userId, text);
      }
      return reply.redirect(`/may/${params.phone}#nhan`, 303);
    },
  );

  await server.listen({ port, host: '127.0.0.1' });
  return server;
}
