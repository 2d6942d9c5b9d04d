import { Injectable } from '@nestjs/common';
import { mayManagePeople } from '../access/policy.js';
import type { Principal } from '../access/principal.js';
import type { Change } from '../people/change-book.js';
import { SHEETS } from '../people/organisation.dto.js';
import { readOrganisation } from '../people/organisation-file.js';
import { OrganisationService } from '../people/organisation.service.js';
import type { SetupCounts } from '../people/organisation-store.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import type { Errand } from '../platform/errand.entity.js';
import { Errands } from '../platform/errands.js';
import { NotFound } from '../platform/refusal.js';
import type { UploadedFile } from '../platform/upload.js';
import { managersOnly } from './reach.js';

/** What came of an organisation file, or would. */
export interface Loaded {
  stored: boolean;
  counts: SetupCounts;
  /** The first of them, `MOST_TOLD` at most. */
  changes: Change[];
  /** How many there are. */
  changed: number;
}

/** More rows than these are not waited for. */
const MOST_AT_ONCE = 500;
/** So many changes are told one by one. */
export const MOST_TOLD = 200;

/** Organisation files as they are looked at and stored on a page; one of thousands of rows goes on beside the requests. */
@Injectable()
export class OrganisationLoads {
  constructor(
    private readonly organisation: OrganisationService,
    private readonly errands: Errands,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** Stores the file, all of it or nothing, or tells what that would change; after a while the errand that goes on. */
  load(
    { name, bytes }: UploadedFile,
    stored: boolean,
    who: Principal,
  ): Promise<{ outcome: Loaded } | { errand: Errand }> {
    managersOnly(who);
    const now = this.clock.now();
    const about = { kind: 'organisation' as const, committeeId: null, fileName: name };
    const { answerSeconds } = this.config.limits;
    return this.errands.run({ ...about, startedById: who.personId }, answerSeconds, async (told) => {
      const read = await readOrganisation(Buffer.from(bytes));
      const rows = SHEETS.reduce((sum, sheet) => sum + read.file[sheet].length, 0);
      // To be known before the writing begins: on SQLite nothing else is written until it ends, not even how far it is.
      if (rows > MOST_AT_ONCE) {
        await told.waits(rows);
        await told.begins();
      }
      if (stored) {
        const counts = await this.organisation.setup(read, now, who.personId, told.progress);
        return { stored, counts, changes: [], changed: 0 };
      }
      const { counts, changes } = await this.organisation.preview(read, now, told.progress);
      return { stored, counts, changes: changes.slice(0, MOST_TOLD), changed: changes.length };
    });
  }

  /** One that goes on or has ended; NotFound for whoever does not manage people. */
  async one(id: number, who: Principal): Promise<Errand> {
    const errand = await this.errands.one(id);
    if (errand?.kind === 'organisation' && mayManagePeople(who)) return errand;
    throw new NotFound('organisation/unknown-load', 'Không có lượt nạp tệp này; hãy nạp lại từ đầu.');
  }
}
