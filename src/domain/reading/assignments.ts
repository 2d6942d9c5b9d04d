import type { Clause } from './clauses.js';
import { coordinatingUnits } from './coordination.js';
import type { DeadlineContext, Mention } from './deadline/deadline.js';
import { NO_DEADLINE, findDeadlines } from './deadline/find.js';
import { type Directive, type Inherited, findDirectives } from './directives.js';
import { type Heading, readHeading } from './headings.js';
import type { ProposedAssignment } from './reading.js';

const DEADLINE_LINE =
  /^(?:Thời gian|Thời hạn|Hạn|Hoàn thành|Xong)(?:\s(?:hoàn thành|thực hiện|báo cáo|gửi|nộp|xong|việc này))*\s?(?::|trước|trong|chậm nhất|đến)/u;
const STANDING = /(?<![\p{L}])(?:thường xuyên|Thường xuyên)(?![\p{L}])/u;
const URGENT = /(?<![\p{L}])(?:khẩn trương|Khẩn trương|kịp thời|sớm nhất|ngay)(?![\p{L}])/u;

interface Announced {
  heading: Heading | undefined;
  /** A paragraph that ends in a colon addresses what follows it and dates it. */
  units: Inherited | undefined;
  deadline: Mention | undefined;
}

/** Walks the clauses of a body and collects what each tells whom to do. */
export class AssignmentCollector {
  readonly found: { clause: Clause; assignment: ProposedAssignment }[] = [];
  private readonly announced = new Map<Clause | undefined, Announced>();
  private readonly firstLead = new Map<Clause | undefined, Inherited>();

  constructor(
    private readonly context: DeadlineContext,
    /** Only orders count where the document is no official one. */
    private readonly needsOrder: boolean,
  ) {}

  add(clause: Clause): void {
    const heading = readHeading(clause);
    this.announced.set(clause, { heading, units: heading?.addressed, deadline: undefined });
    if (heading || this.isSilent(clause)) return;
    if (clause.marker === undefined && DEADLINE_LINE.test(clause.text) && this.dateThePrevious(clause))
      return;
    const directives = findDirectives(clause.text, this.inherited(clause)).filter(
      (one) => !this.needsOrder || one.own,
    );
    if (/:$/u.test(clause.text.trim()) && this.announce(clause, directives)) return;
    for (const directive of directives) this.propose(clause, directive);
  }

  private isSilent(clause: Clause): boolean {
    for (let at: Clause | undefined = clause.parent; at; at = at.parent)
      if (this.announced.get(at)?.heading?.silent) return true;
    return false;
  }

  private inherited(clause: Clause): Inherited | undefined {
    for (let at: Clause | undefined = clause.parent; at; at = at.parent) {
      const units = this.announced.get(at)?.units;
      if (units) return units;
    }
    const bullet = clause.marker === undefined || clause.marker.rank > 10;
    return (bullet ? this.firstLead.get(clause.parent) : undefined) ?? this.announced.get(undefined)?.units;
  }

  /** "... yêu cầu các phòng, UBND các xã thực hiện các nhiệm vụ sau:" gives no task of its own. */
  private announce(clause: Clause, directives: Directive[]): boolean {
    const last = directives.at(-1);
    const units = last && { units: last.units, request: last.request };
    const [deadline] = findDeadlines(clause.text, this.context);
    this.announced.set(clause, { heading: undefined, units, deadline });
    if (units && clause.marker === undefined)
      this.announced.set(clause.parent, {
        heading: this.announced.get(clause.parent)?.heading,
        units,
        deadline,
      });
    return true;
  }

  /** "Thời hạn hoàn thành: ..." on its own line dates the tasks before it. */
  private dateThePrevious(clause: Clause): boolean {
    const [deadline] = findDeadlines(clause.text, this.context);
    const last = this.found.at(-1);
    if (!last) return false;
    for (const one of this.found) {
      const sibling =
        one.clause === last.clause ||
        (one.clause.parent === last.clause.parent && last.clause.marker?.kind === 'plus');
      if (sibling && one.assignment.deadline.kind === 'none' && deadline) one.assignment.deadline = deadline;
    }
    return true;
  }

  private propose(clause: Clause, directive: Directive): void {
    const inherited = { units: directive.units, request: directive.request };
    if (!this.firstLead.has(clause.parent) && directive.own) this.firstLead.set(clause.parent, inherited);
    const task = clause.text.slice(directive.start, directive.end).trim();
    const deadline = findDeadlines(task, this.context)[0] ?? this.deadlineAbove(clause) ?? NO_DEADLINE;
    const start = clause.start + directive.start;
    this.found.push({
      clause,
      assignment: {
        section: clause.label,
        lead: directive.units,
        coordinating: coordinatingUnits(task, directive.units),
        task,
        start,
        end: start + task.length,
        request: directive.request,
        urgent: URGENT.test(task),
        standing: deadline.kind === 'none' && STANDING.test(task.slice(0, 200)),
        deadline,
      },
    });
  }

  private deadlineAbove(clause: Clause): Mention | undefined {
    for (let at: Clause | undefined = clause.parent; at; at = at.parent) {
      const above = this.announced.get(at);
      if (above?.deadline) return { ...above.deadline, flags: [...above.deadline.flags, 'inherited'] };
      if (above?.heading) return undefined;
    }
    return undefined;
  }
}
