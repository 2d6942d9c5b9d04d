import { type Day, day } from '../../day.js';
import type { DeadlineContext, Finding } from './deadline.js';

const YEAR = /(?:[nN][ăá]m\s+|\d{1,2}\s?[/.-]\s?)(20\d\d)(?!\d)/gu;

/**
 * Two days on which a document that nothing dates may have been issued: of the only year that `text` names, or years
 * apart. Both lie early, so that no deadline counts as past.
 */
export function possibleIssue(text: string): Required<Pick<DeadlineContext, 'issuedOn' | 'orIssuedOn'>> {
  const years = new Set([...text.matchAll(YEAR)].map((found) => found[1]!));
  const [year] = years;
  return years.size === 1
    ? { issuedOn: day(`${year}-01-01`), orIssuedOn: day(`${year}-06-30`) }
    : { issuedOn: day('2000-01-01'), orIssuedOn: day('2001-06-30') };
}

const same = (a: Day | null | undefined, b: Day | null | undefined): boolean =>
  a && b ? a.equals(b) : !a === !b;

/** `found` without the days that hang on the date of issue, where that is not known. */
export function asFarAsKnown(
  found: Finding | undefined,
  read: (context: DeadlineContext) => Finding | undefined,
  context: DeadlineContext,
): Finding | undefined {
  if (!found || !context.orIssuedOn) return found;
  const other = read({ ...context, issuedOn: context.orIssuedOn });
  if (other && same(found.due, other.due)) return found;
  return {
    ...found,
    kind: found.kind === 'recurring' ? 'recurring' : 'relative',
    printed: null,
    due: null,
    startsOn: null,
    flags: [...(found.flags ?? []), 'awaiting-event'],
    because: 'văn bản chưa có ngày ban hành nên chưa tính được ngày; cần nhập ngày ban hành',
  };
}
