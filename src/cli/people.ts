import { AccessService } from '../access/access.service.js';
import { Config } from '../platform/config.js';
import { AccountCare } from '../staff/account-care.service.js';
import { links, withQuery } from '../web/links.js';
import { type Command, NOW, read, required } from './command.js';
import { inService } from './service.js';

const OPTIONS = { ...NOW, person: { type: 'string' } } as const;

/** A program's key to the API in somebody's name, or the end of one that got into wrong hands. */
export const token: Command = {
  usage: 'token --person EMAIL | --revoke TOKEN [--now INSTANT]',
  async run(words) {
    const { values } = read(words, { ...OPTIONS, revoke: { type: 'string' } }, 0);
    const { revoke } = values;
    if (revoke)
      return inService(values.now, async (app, now) => ({
        revoked: await app.get(AccessService).revokeToken(revoke, now),
      }));
    const email = required(values.person, '--person EMAIL');
    return inService(values.now, async (app, now) => {
      const { secret } = await app.get(AccessService).makeToken(email, now);
      return { token: secret };
    });
  },
};

/** A link to hand over, with which its person signs in once; `--one-step` takes off the code besides. */
export const link: Command = {
  usage: 'link --person EMAIL [--one-step] [--now INSTANT]',
  async run(words) {
    const { values } = read(words, { ...OPTIONS, 'one-step': { type: 'boolean' } }, 0);
    const email = required(values.person, '--person EMAIL');
    return inService(values.now, async (app, now) => {
      const { secret, expiresAt } = await app.get(AccessService).makeLink(email, now);
      if (values['one-step']) await app.get(AccountCare).endTwoStepsOf(email, now);
      const path = withQuery(links.signInLink, { ma: secret });
      return { link: `${app.get(Config).appUrl}${path}`, expiresAt: expiresAt?.toString() ?? null };
    });
  },
};
