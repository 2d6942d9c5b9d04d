import type { Paragraph } from './paragraph.js';

/** Text that runs on its own, the body of a part or a text box in it, while it is read. */
export class Story {
  paragraph: Paragraph | undefined;
  /** A paragraph whose end mark was deleted; the next one goes on in it. */
  waiting: Paragraph | undefined;
  /** For each open field, outermost first: whether its code (and not its result) is being read. */
  private readonly fields: boolean[] = [];
  private codes = 0;

  /** `single`: the story ends with its first paragraph. */
  constructor(readonly single = false) {}

  /** Whether the words that come are the code of a field. */
  get inCode(): boolean {
    return this.codes > 0;
  }

  /** The code of a field ends at the latest with its paragraph; one that is never closed would swallow the rest. */
  endCode(): void {
    while (this.codes > 0) this.codes -= this.fields.pop() ? 1 : 0;
  }

  /** Takes a `fldChar`: `begin`, `separate` or `end`; others than these and ends without beginning mean nothing. */
  field(type: string | undefined): void {
    if (type === 'begin') {
      this.fields.push(true);
      this.codes += 1;
    } else if (type === 'end') this.codes -= this.fields.pop() ? 1 : 0;
    else if (type === 'separate' && this.fields.at(-1)) {
      this.fields[this.fields.length - 1] = false;
      this.codes -= 1;
    }
  }
}
