import { Injectable } from '@nestjs/common';
import { mayAct } from '../access/policy.js';
import type { Principal } from '../access/principal.js';
import { recognise } from '../documents/scan/recognise.js';
import { isScan, type SourceText } from '../documents/source-text.js';
import { turns } from '../documents/turns.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import type { Errand } from '../platform/errand.entity.js';
import { Errands, type Told } from '../platform/errands.js';
import { Conflict, NotFound } from '../platform/refusal.js';
import { ConclusionsService, type Opened, type Paper } from './conclusions.service.js';
import type { Destination } from './import.js';

/** What becomes of a paper: a conclusion at once, or an errand that comes to one after a while. */
export type Taken = { conclusion: { id: number } } | { recognition: Errand };

const MOST_WAITING = 5;

/** Takes papers in; recognises scans one after the other beside the requests, for each takes all of a processor. */
@Injectable()
export class RecognitionsService {
  private readonly oneByOne = turns(1);
  private scans = 0;

  constructor(
    private readonly errands: Errands,
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly conclusions: ConclusionsService,
  ) {}

  /**
   * Imports what has a text, waited for no longer than so many `seconds`, and starts to recognise what has none. Throws
   * what ConclusionsService.open throws, and Conflict when too many scans are waiting.
   */
  async take(paper: Paper, into: Destination, who: Principal, seconds?: number): Promise<Taken> {
    const fileName = 'text' in paper ? 'Văn bản dán' : paper.name;
    const { committeeId } = into;
    const about = { kind: 'conclusion' as const, committeeId, fileName, startedById: who.personId };
    const taken = await this.errands.run(about, seconds, async (told) => {
      const opened = await this.conclusions.open(paper, into, who);
      const source = isScan(opened.source) ? await this.recognised(opened, told) : opened.source;
      const { id } = await this.conclusions.layOut(opened.file, source, into, who, this.clock.now());
      return { id };
    });
    return 'outcome' in taken ? { conclusion: taken.outcome } : { recognition: taken.errand };
  }

  /** One as it stands now; NotFound for whoever may not import there. */
  async one(id: number, who: Principal): Promise<Errand> {
    const errand = await this.errands.one(id);
    const committeeId = errand?.committeeId ?? 0;
    if (errand?.kind === 'conclusion' && mayAct(who, 'import', { committeeId })) return errand;
    throw new NotFound('recognition/unknown', 'Không có lượt nhận dạng này; hãy xem danh sách kết luận.');
  }

  /** What is under way, and what failed within the last day, in the committees whose secretariat `who` is; newest first. */
  recent(who: Principal): Promise<Errand[]> {
    return this.errands.recent(who.secretaryOf);
  }

  /** Ends it without a conclusion; does nothing when it has ended. */
  async stop(id: number, who: Principal): Promise<void> {
    await this.one(id, who);
    await this.errands.stop(id);
  }

  private async recognised({ file, source }: Opened, told: Told): Promise<SourceText> {
    if (this.scans > MOST_WAITING)
      throw new Conflict(
        'recognition/busy',
        `Đang có ${this.scans} bản quét chờ nhận dạng; hãy đợi ít phút rồi tải lên lại.`,
      );
    this.scans += 1;
    try {
      await told.waits('scannedPages' in source ? source.scannedPages : 0);
      return await this.oneByOne(async () => {
        await told.begins();
        const { scannedPages: pages } = this.config.limits;
        const text = await recognise(file.bytes, { pages, onProgress: told.progress, signal: told.signal });
        told.signal.throwIfAborted();
        return text;
      });
    } finally {
      this.scans -= 1;
    }
  }
}
