import { appendFileSync } from 'node:fs';
import { type Debugger, Session } from 'node:inspector/promises';

/** At which lines a sender drops dead: at the first that it passes of those that are not spared. */
export interface Deadly {
  /** Only each so-manieth of all lines, beginning with the one of this number. */
  every: number;
  from: number;
  /** Where somebody has died before. */
  spared: string[];
  /** The file in which it notes the line at its death. */
  diary: string;
}

/**
 * Everything that touches a message between its claim and its log, and what follows when no receipt comes. The words of a
 * message and the rules are pure: between two of their lines nothing changes that anybody else could see.
 */
const CONCERNED = [
  ...['claims', 'contents.service', 'delivery', 'delivery.service', 'fallback.service', 'holding', 'ledger'],
  ...['letters.service', 'next-channel', 'settling', 'email.channel', 'zalo.channel', 'client', 'zalo-http'],
  'database',
];
/** A statement at the margin belongs to the loading of its file. */
const WITHIN_A_FUNCTION = /^\s/;

/** Lines as `notifications/delivery/claims.js:42 const batch = …`. */
export class Lines {
  private constructor(
    readonly all: readonly string[],
    private readonly session: Session,
  ) {}

  /**
   * Asks the engine itself where statements begin in the code that is loaded, so that none can be forgotten, and makes
   * these places deadly.
   */
  static async beset({ every, from, spared, diary }: Deadly): Promise<Lines> {
    const dead = new Set(spared);
    Object.assign(globalThis, {
      dropDeadAt: (line: string) => {
        appendFileSync(diary, `${line}\n`);
        process.kill(process.pid, 'SIGKILL');
      },
    });
    const session = new Session();
    session.connect();
    const scripts: { scriptId: string; url: string }[] = [];
    session.on('Debugger.scriptParsed', ({ params }) => void scripts.push(params));
    await session.post('Debugger.enable');
    await session.post('Debugger.setBreakpointsActive', { active: false });
    const places = new Map<string, { scriptId: string; lineNumber: number }>();
    for (const { scriptId, url } of scripts.filter(isConcerned)) {
      const source = (await session.post('Debugger.getScriptSource', { scriptId })).scriptSource.split('\n');
      const whole: Debugger.GetPossibleBreakpointsParameterType = { start: { scriptId, lineNumber: 0 } };
      const { locations } = await session.post('Debugger.getPossibleBreakpoints', whole);
      for (const place of locations) {
        const text = source[place.lineNumber] ?? '';
        const line = `${url.split('/src/')[1]}:${place.lineNumber + 1} ${text.trim()}`;
        if (!place.type && WITHIN_A_FUNCTION.test(text) && !places.has(line)) places.set(line, place);
      }
    }
    const all = [...places.keys()].toSorted().filter((_, at) => at % every === from % every);
    for (const line of all.filter((each) => !dead.has(each))) {
      const condition = `globalThis.dropDeadAt(${JSON.stringify(line)})`;
      await session.post('Debugger.setBreakpoint', { location: places.get(line)!, condition });
    }
    return new Lines(all, session);
  }

  /** Only while `work` is under way do the lines kill. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    await this.session.post('Debugger.setBreakpointsActive', { active: true });
    try {
      return await work();
    } finally {
      await this.session.post('Debugger.setBreakpointsActive', { active: false });
    }
  }
}

function isConcerned({ url }: { url: string }): boolean {
  return url.includes('/build/src/') && CONCERNED.some((name) => url.endsWith(`/${name}.js`));
}
