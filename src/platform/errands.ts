import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { In, MoreThan } from 'typeorm';
import type { Instant } from '../domain/day.js';
import { Clock } from './clock.js';
import { Database } from './database.js';
import { Errand } from './errand.entity.js';
import { traceOf } from './logging.js';
import { Refusal } from './refusal.js';

/** What is known of a piece of work before it begins. */
export type About = Pick<Errand, 'kind' | 'committeeId' | 'fileName' | 'startedById'>;

/** By what a piece of work tells how far it is. */
export interface Told {
  /** Aborted when nobody wants it any more. */
  signal: AbortSignal;
  /** Never writes, so that it may be called inside a write. */
  progress: (done: number, total: number) => void;
  /** It has to wait for its turn: whoever asked is answered at once. */
  waits: (total: number) => Promise<void>;
  /** Its turn has come. */
  begins: () => Promise<void>;
}

/** A piece of work that goes on; its bytes are nowhere but here. */
interface Job {
  id?: number;
  at: Pick<Errand, 'state' | 'done' | 'total'>;
  stop: AbortController;
}

const SIGN_EVERY_MS = 15_000;
/** How long, and how many, failures are told beside a list. */
const NEWS = { hours: 24 };
const MOST_NEWS = 10;
/** An instance that has been silent for longer than this is gone. */
const SILENCE = { minutes: 1 };
const OPEN = { state: In(['waiting', 'running']) };

/** Told to whoever waits for work whose instance was stopped or broke down. */
export const INTERRUPTED = 'Việc này bị gián đoạn; hãy tải tệp lên lần nữa.';
const BROKEN = 'Chưa làm xong được do lỗi hệ thống; hãy thử lại.';

/** Work that may outlast the patience of whoever asked: then it goes on beside the requests, and a row tells how far. */
@Injectable()
export class Errands implements OnModuleDestroy {
  private readonly logger = new Logger(Errands.name);
  private readonly jobs = new Map<Job, Promise<unknown>>();
  private signs: NodeJS.Timeout | undefined;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Answers what `work` answers, or throws what it throws, when that comes within `seconds` (undefined: whenever it
   * comes); otherwise, and when it has to wait for its turn, the errand that will tell of it.
   */
  async run<Outcome extends object>(
    about: About,
    seconds: number | undefined,
    work: (told: Told) => Promise<Outcome>,
  ): Promise<{ outcome: Outcome } | { errand: Errand }> {
    const job: Job = { at: { state: 'running', done: 0, total: 0 }, stop: new AbortController() };
    const late = gate();
    const adopted = gate();
    const timer = seconds === undefined ? undefined : setTimeout(late.open, seconds * 1000);
    const ended = work({
      signal: job.stop.signal,
      progress: (done, total) => void Object.assign(job.at, { done, total }),
      waits: async (total) => {
        Object.assign(job.at, { state: 'waiting', total });
        late.open();
        await adopted.opened;
      },
      begins: async () => {
        job.stop.signal.throwIfAborted();
        job.at.state = 'running';
        if (job.id && !(await this.note(job.id, job.at))) job.stop.abort();
        job.stop.signal.throwIfAborted();
      },
    });
    const first = await Promise.race([ended, late.opened]).finally(() => clearTimeout(timer));
    if (first) return { outcome: first };
    const errand = await this.adopt(about, job, ended);
    adopted.open();
    return { errand };
  }

  /** One, as far as it is by now; one that nobody works on any more has failed, whatever its row says. */
  async one(id: number): Promise<Errand | null> {
    const row = await this.database.read.findOneBy(Errand, { id });
    return row && this.told(row, this.clock.now());
  }

  /** What is under way for these committees, and what failed within the last day; newest first. */
  async recent(committeeIds: readonly number[]): Promise<Errand[]> {
    const now = this.clock.now();
    const lately = { committeeId: In([...committeeIds]), startedAt: MoreThan(now.subtract(NEWS)) };
    const rows = await this.database.read.find(Errand, {
      where: { ...lately, state: In(['waiting', 'running', 'failed']) },
      order: { id: 'DESC' },
      take: MOST_NEWS,
    });
    return rows.map((row) => this.told(row, now));
  }

  private told(row: Errand, now: Instant): Errand {
    if (!isOpen(row)) return row;
    const job = [...this.jobs.keys()].find((each) => each.id === row.id);
    if (job) return { ...row, ...job.at };
    const silent = row.lastSeenAt.add(SILENCE).epochMilliseconds < now.epochMilliseconds;
    return silent ? { ...row, state: 'failed', message: INTERRUPTED } : row;
  }

  /** Ends it without an outcome; does nothing when it has ended. */
  async stop(id: number): Promise<void> {
    await this.note(id, { state: 'stopped' });
    for (const job of this.jobs.keys()) if (job.id === id) job.stop.abort();
  }

  /** Ends what is under way, and tells whoever waits for it. */
  async onModuleDestroy(): Promise<void> {
    const under = [...this.jobs];
    for (const [{ id, stop }] of under) {
      await this.note(id!, { state: 'failed', message: INTERRUPTED });
      stop.abort();
    }
    await Promise.all(under.map(([, end]) => end));
  }

  private async adopt(about: About, job: Job, ended: Promise<object>): Promise<Errand> {
    const now = this.clock.now();
    const blank = { message: null, outcome: null, startedAt: now, lastSeenAt: now };
    const row = await this.database.write((tx) => tx.save(Errand, { ...about, ...job.at, ...blank }));
    job.id = row.id;
    this.jobs.set(job, this.orLog(this.follow(job, row.id, ended)));
    this.signs ??= setInterval(() => void this.orLog(this.giveSigns()), SIGN_EVERY_MS);
    return row;
  }

  private async follow(job: Job, id: number, ended: Promise<object>): Promise<void> {
    try {
      await this.note(id, { ...job.at, state: 'done', outcome: await ended });
    } catch (error) {
      if (!job.stop.signal.aborted) await this.note(id, { ...job.at, state: 'failed', ...this.why(error) });
    } finally {
      this.jobs.delete(job);
      if (this.jobs.size === 0) {
        clearInterval(this.signs);
        this.signs = undefined;
      }
    }
  }

  private why(error: unknown): Pick<Errand, 'message' | 'outcome'> {
    if (error instanceof Refusal) return { message: error.message, outcome: { problems: error.problems } };
    this.logger.error('errand failed', { stack: traceOf(error) });
    return { message: BROKEN, outcome: null };
  }

  /** Nobody waits for this work: its failure (of the database) must not end the service. */
  private async orLog(work: Promise<unknown>): Promise<void> {
    await work.catch((error: unknown) => this.logger.error('errand not noted', { stack: traceOf(error) }));
  }

  /** Writes down how it stands, while it is under way; false when it has ended meanwhile, here or elsewhere. */
  private async note(id: number, change: Partial<Errand>): Promise<boolean> {
    const lastSeenAt = this.clock.now();
    const done = await this.database.write((tx) =>
      tx.update(Errand, { id, ...OPEN }, { ...change, lastSeenAt }),
    );
    return done.affected === 1;
  }

  /** Whoever stops an errand may have reached another instance than the one that works. */
  private async giveSigns(): Promise<void> {
    for (const { id, at, stop } of [...this.jobs.keys()]) if (!(await this.note(id!, at))) stop.abort();
  }
}

export const isOpen = ({ state }: Pick<Errand, 'state'>): boolean =>
  state === 'waiting' || state === 'running';

/** Something that is waited for until it is opened. */
function gate(): { open: () => void; opened: Promise<undefined> } {
  let open: () => void = () => undefined;
  const opened = new Promise<undefined>((resolve) => (open = () => resolve(undefined)));
  return { open: () => open(), opened };
}
