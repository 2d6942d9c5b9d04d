import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { In, MoreThan } from 'typeorm';
import { mayAct } from '../access/policy.js';
import type { Principal } from '../access/principal.js';
import { recognise } from '../documents/scan/recognise.js';
import { isScan } from '../documents/source-text.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { Database } from '../platform/database.js';
import { traceOf } from '../platform/logging.js';
import { Conflict, NotFound, Refusal } from '../platform/refusal.js';
import type { UploadedFile } from '../platform/upload.js';
import type { Conclusion } from './conclusion.entity.js';
import { ConclusionsService, type Paper } from './conclusions.service.js';
import type { Destination } from './import.js';
import { Recognition } from './recognition.entity.js';
import { INTERRUPTED } from './recognitions.view.js';

/** A scan on its way; its bytes are nowhere but here. */
interface Job {
  id: number;
  file: UploadedFile;
  into: Destination;
  who: Principal;
  stop: AbortController;
}

/** A paper becomes a conclusion at once, a scan after a while. */
export type Taken = { conclusion: Conclusion } | { recognition: Recognition };

const MOST_WAITING = 5;
const SIGN_EVERY_MS = 15_000;
/** How long, and how many, failures are told beside the list of conclusions. */
const NEWS = { hours: 24 };
const MOST_NEWS = 10;
const OPEN = { state: In(['waiting', 'running']) };

/** Takes papers in; recognises scans one after the other beside the requests, for each takes all of a processor. */
@Injectable()
export class RecognitionsService implements OnModuleDestroy {
  private readonly logger = new Logger(RecognitionsService.name);
  private readonly jobs: Job[] = [];
  private turn: Promise<void> = Promise.resolve();
  private signs: NodeJS.Timeout | undefined;

  constructor(
    private readonly database: Database,
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly conclusions: ConclusionsService,
  ) {}

  /**
   * Imports what has a text, and starts to recognise what has none. Throws what ConclusionsService.open throws, and
   * Conflict when too many scans are waiting.
   */
  async take(paper: Paper, into: Destination, who: Principal): Promise<Taken> {
    const { file, source } = await this.conclusions.open(paper, into, who);
    if (!isScan(source))
      return { conclusion: await this.conclusions.layOut(file, source, into, who, this.clock.now()) };
    if (this.jobs.length > MOST_WAITING)
      throw new Conflict(
        'recognition/busy',
        `Đang có ${this.jobs.length} bản quét chờ nhận dạng; hãy đợi ít phút rồi tải lên lại.`,
      );
    return { recognition: await this.begin(file, source.scannedPages, into, who) };
  }

  /** One with its committee; NotFound for whoever may not import there. */
  async one(id: number, who: Principal): Promise<Recognition> {
    const row = await this.database.read.findOne(Recognition, {
      where: { id },
      relations: { committee: true },
    });
    if (row && mayAct(who, 'import', row)) return row;
    throw new NotFound('recognition/unknown', 'Không có lượt nhận dạng này; hãy xem danh sách kết luận.');
  }

  /** What is under way, and what failed within the last day, in the committees whose secretariat `who` is; newest first. */
  async recent(who: Principal): Promise<Recognition[]> {
    const yesterday = this.clock.now().subtract(NEWS);
    const committeeId = In(who.secretaryOf);
    return this.database.read.find(Recognition, {
      where: [
        { committeeId, startedAt: MoreThan(yesterday), ...OPEN },
        { committeeId, startedAt: MoreThan(yesterday), state: 'failed' },
      ],
      order: { id: 'DESC' },
      take: MOST_NEWS,
    });
  }

  /** Ends it without a conclusion; does nothing when it has ended. */
  async stop(id: number, who: Principal): Promise<void> {
    await this.one(id, who);
    await this.note(id, { state: 'stopped' });
    this.jobs.find((job) => job.id === id)?.stop.abort();
  }

  /** Ends what is under way, and tells whoever waits for it. */
  async onModuleDestroy(): Promise<void> {
    for (const { id, stop } of [...this.jobs]) {
      await this.note(id, { state: 'failed', message: INTERRUPTED });
      stop.abort();
    }
    await this.turn;
  }

  private async begin(file: UploadedFile, pagesTotal: number, into: Destination, who: Principal) {
    const now = this.clock.now();
    const row = await this.database.write((tx) =>
      tx.save(Recognition, {
        committeeId: into.committeeId,
        fileName: file.name,
        state: 'waiting' as const,
        pagesDone: 0,
        pagesTotal,
        message: null,
        conclusionId: null,
        startedById: who.personId,
        startedAt: now,
        lastSeenAt: now,
      }),
    );
    const job = { id: row.id, file, into, who, stop: new AbortController() };
    this.jobs.push(job);
    this.signs ??= setInterval(() => void this.orLog(this.giveSigns()), SIGN_EVERY_MS);
    this.turn = this.orLog(this.turn.then(() => this.work(job)));
    return row;
  }

  private async work(job: Job): Promise<void> {
    const { id, file, into, who, stop } = job;
    try {
      if (!(await this.note(id, { state: 'running' }))) return;
      const source = await recognise(file.bytes, {
        pages: this.config.limits.scannedPages,
        onProgress: (pagesDone, pagesTotal) => void this.orLog(this.note(id, { pagesDone, pagesTotal })),
        signal: stop.signal,
      });
      stop.signal.throwIfAborted();
      const conclusion = await this.conclusions.layOut(file, source, into, who, this.clock.now());
      await this.note(id, { state: 'done', conclusionId: conclusion.id });
    } catch (error) {
      if (stop.signal.aborted) return;
      await this.note(id, { state: 'failed', message: this.sentence(error) });
    } finally {
      this.jobs.splice(this.jobs.indexOf(job), 1);
      if (this.jobs.length === 0) {
        clearInterval(this.signs);
        this.signs = undefined;
      }
    }
  }

  private sentence(error: unknown): string {
    if (error instanceof Refusal) return error.message;
    this.logger.error('recognition failed', { stack: traceOf(error) });
    return 'Không nhận dạng được tệp này do lỗi hệ thống; hãy thử lại hoặc dán nội dung văn bản.';
  }

  /** Nobody waits for this work: its failure (of the database) must end neither the service nor the queue. */
  private async orLog(work: Promise<unknown>): Promise<void> {
    await work.catch((error: unknown) =>
      this.logger.error('recognition not noted', { stack: traceOf(error) }),
    );
  }

  /** Writes down how it stands, while it is under way; false when it has ended meanwhile, here or elsewhere. */
  private async note(id: number, change: Partial<Recognition>): Promise<boolean> {
    const lastSeenAt = this.clock.now();
    const done = await this.database.write((tx) =>
      tx.update(Recognition, { id, ...OPEN }, { ...change, lastSeenAt }),
    );
    return done.affected === 1;
  }

  /** Whoever stops a recognition may have reached another instance than the one that works. */
  private async giveSigns(): Promise<void> {
    for (const { id, stop } of [...this.jobs]) if (!(await this.note(id, {}))) stop.abort();
  }
}
