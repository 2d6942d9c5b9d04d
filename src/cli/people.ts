import { AccessService } from '../access/access.service.js';
import { Config } from '../platform/config.js';
import { links, withQuery } from '../web/links.js';
import { type Command, NOW, read, required } from './command.js';
import { inService } from './service.js';

const OPTIONS = { ...NOW, person: { type: 'string' } } as const;

export const token: Command = {
  usage: 'token --person EMAIL [--now INSTANT]',
  async run(words) {
    const { values } = read(words, OPTIONS);
    const email = required(values.person, '--person EMAIL');
    return inService(values.now, async (app, now) => {
      const { secret } = await app.get(AccessService).makeToken(email, now);
      return { token: secret };
    });
  },
};

export const link: Command = {
  usage: 'link --person EMAIL [--now INSTANT]',
  async run(words) {
    const { values } = read(words, OPTIONS);
    const email = required(values.person, '--person EMAIL');
    return inService(values.now, async (app, now) => {
      const { secret, expiresAt } = await app.get(AccessService).makeLink(email, now);
      const path = withQuery(links.signInLink, { ma: secret });
      return { link: `${app.get(Config).appUrl}${path}`, expiresAt: expiresAt?.toString() ?? null };
    });
  },
};
