import type { Clause } from './clauses.js';
import type { Mention } from './deadline/deadline.js';
import type { Told } from './addressees.js';
import type { Directive } from './directives.js';
import { type Heading, announcesTasks, readHeading } from './headings.js';

interface Scope {
  silent: boolean;
  /** Headings stop the search for a deadline above. */
  heading: boolean;
  units: Told | undefined;
  deadline: Mention | undefined;
}

/** What headings and introductions say for the clauses under them: whom they address, by when, or that they order nothing. */
export class Scopes {
  private readonly announced = new Map<Clause | undefined, Scope>();
  private readonly firstLead = new Map<Clause | undefined, Told>();

  /** `letter`: whom the whole paper is addressed to, if it is a letter. */
  constructor(private readonly letter?: Told) {}

  /** Takes `clause` in as a heading, if it is one. */
  open(clause: Clause): Heading | undefined {
    const heading = readHeading(clause);
    if (heading)
      this.announced.set(clause, {
        silent: heading.silent,
        heading: true,
        units: heading.addressed,
        deadline: undefined,
      });
    return heading;
  }

  /** Takes in a clause that introduces a list. What a plain paragraph announces holds for all that follows it in its section; its date is only a goal (domain.md 4.2, number 100). */
  introduce(clause: Clause, directive: Directive | undefined, deadline: Mention | undefined): void {
    if (clause.marker !== undefined) {
      this.announced.set(clause, {
        silent: false,
        heading: false,
        units: directive,
        deadline: directive && deadline,
      });
    } else if (directive?.ordered) {
      this.announced.set(clause, { silent: false, heading: false, units: directive, deadline: undefined });
      const around = this.announced.get(clause.parent);
      this.announced.set(clause.parent, {
        silent: false,
        heading: around?.heading ?? false,
        units: directive,
        deadline: undefined,
      });
    }
  }

  /** Remembers who was told first among the clauses beside `clause`. */
  told(clause: Clause, directive: Directive): void {
    if (!directive.own) return;
    if (!this.firstLead.has(clause.parent)) this.firstLead.set(clause.parent, directive);
    if (!this.announced.has(clause))
      this.announced.set(clause, { silent: false, heading: false, units: directive, deadline: undefined });
  }

  /** Whether `clause` stands under a heading such as "Kết quả đạt được", and not under one about tasks within it. */
  isSilent(clause: Clause): boolean {
    for (let at: Clause | undefined = clause; at; at = at.parent) {
      if (announcesTasks(at)) return false;
      if (this.announced.get(at)?.silent) return true;
    }
    return false;
  }

  /** Whom `clause` addresses when it names nobody: the nearest heading, the first unit told in its list, the introduction. */
  unitsFor(clause: Clause): Told | undefined {
    for (let at = clause.parent; at; at = at.parent) {
      const scope = this.announced.get(at);
      if (scope?.units) return scope.units;
    }
    const bullet = clause.marker !== undefined && clause.marker.rank > 10;
    return (
      (bullet ? this.firstLead.get(clause.parent) : undefined) ??
      this.announced.get(undefined)?.units ??
      (clause.marker && this.letter)
    );
  }

  /** The deadline that the introduction of its list gives to `clause`. */
  deadlineFor(clause: Clause): Mention | undefined {
    for (let at = clause.parent; at; at = at.parent) {
      const scope = this.announced.get(at);
      if (scope?.deadline) return { ...scope.deadline, flags: [...scope.deadline.flags, 'inherited'] };
      if (scope?.heading) return undefined;
    }
    return undefined;
  }
}
