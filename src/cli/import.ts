import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { AccessService } from '../access/access.service.js';
import type { Principal } from '../access/principal.js';
import { IssuingService } from '../assignments/issuing.service.js';
import { ConclusionQueries } from '../conclusions/conclusions.queries.js';
import { ConclusionsService } from '../conclusions/conclusions.service.js';
import { DraftsService } from '../conclusions/drafts.service.js';
import { dayOf, type Instant } from '../domain/day.js';
import { PeopleService } from '../people/people.service.js';
import { Config } from '../platform/config.js';
import { Database } from '../platform/database.js';
import { NotFound } from '../platform/refusal.js';
import { type Command, dayGiven, NOW, read, required } from './command.js';
import { readPaper } from './read-paper.js';
import { inService } from './service.js';

const OPTIONS = {
  ...NOW,
  committee: { type: 'string' },
  issued: { type: 'string' },
  issue: { type: 'boolean' },
} as const;

/** Imports as the committee's first secretary; a paper that is no conclusion is never issued unseen. */
export const importFile: Command = {
  usage: 'import FILE --committee CODE [--issued DATE] [--issue] [--now INSTANT]',
  async run(words, _complain, tell) {
    const { positionals, values } = read(words, OPTIONS, 1);
    const file = required(positionals[0], 'FILE');
    const code = required(values.committee, '--committee CODE');
    const issuedOn = values.issued ? dayGiven(values.issued, '--issued') : null;
    const paper = { name: basename(file), bytes: await readFile(file) };
    return inService(values.now, async (app, now) => {
      const committeeId = await app.get(ConclusionQueries).committeeId(code);
      const who = await secretary(app, committeeId, now);
      const source = await readPaper(paper, app.get(Config).limits, tell);
      const { id, warnings } = await app
        .get(ConclusionsService)
        .layOut(paper, source, { committeeId, issuedOn }, who, now);
      const proper = !warnings.some((warning) => warning.code === 'not-a-conclusion');
      const issued = values.issue && proper ? await app.get(IssuingService).issue(id, who, now) : undefined;
      const drafts = await app.get(DraftsService).list(id, who);
      return {
        conclusion: id,
        assignments: issued?.assignments ?? 0,
        drafts: drafts.filter((draft) => draft.state === 'proposed').length,
        unresolved: issued?.unresolved ?? [],
        notes: issued?.notes ?? [],
        warnings,
      };
    });
  },
};

async function secretary(
  app: INestApplicationContext,
  committeeId: number,
  now: Instant,
): Promise<Principal> {
  const { read: reader } = app.get(Database);
  const [first] = await app.get(PeopleService).secretariatOf(reader, committeeId, dayOf(now));
  const who = first && (await app.get(AccessService).principalOf(first.person.id, now));
  if (who) return who;
  throw new NotFound('committee/no-secretariat', 'Ban Chỉ đạo này chưa có thư ký nào đang công tác.');
}
