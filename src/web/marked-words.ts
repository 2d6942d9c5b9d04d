import type { Draft } from '../conclusions/draft.entity.js';

/** Words of the document that a draft rests on: its task, its deadline's phrase, or the name of a unit. */
export interface Claim {
  draft: number;
  kind: 'task' | 'due' | 'unit';
  start: number;
  end: number;
}

/** A stretch of the document with everything that rests on it. */
export interface Segment {
  start: number;
  end: number;
  drafts: number[];
  due: boolean;
  unit: boolean;
}

/** How far above its words a heading may name a draft's unit, and below them a line its deadline. */
const ABOVE = 6000;
const BELOW = 400;

/**
 * What `draft` rests on in `text`. Phrase and names are looked for in its own words, else above them, where headings
 * stand, and a deadline also right below; what is written nowhere there claims nothing.
 */
export function claimsOf(text: string, { id, start, end, phrase, lead, coordinating }: Draft): Claim[] {
  if (start === null || end === null) return [];
  const at = { start, end };
  const due = phrase ? [placeOf(text, phrase, at, BELOW)] : [];
  const units = [...lead, ...coordinating].map((name) => placeOf(text, name, at, 0));
  const claim = (kind: Claim['kind']) => (place: Place | undefined) =>
    place ? [{ draft: id, kind, ...place }] : [];
  return [{ draft: id, kind: 'task', ...at }, ...due.flatMap(claim('due')), ...units.flatMap(claim('unit'))];
}

/** The text from `from` to `to`, cut wherever a claim begins or ends; together the segments are the whole. */
export function segmentsOf(from: number, to: number, claims: readonly Claim[]): Segment[] {
  const here = claims.filter((claim) => claim.start < to && claim.end > from);
  const cuts = new Set([from, to, ...here.flatMap(({ start, end }) => [start, end])]);
  const places = [...cuts].filter((cut) => cut >= from && cut <= to).sort((a, b) => a - b);
  return places.slice(0, -1).map((start, i) => {
    const over = here.filter((claim) => claim.start <= start && claim.end > start);
    return {
      start,
      end: places[i + 1]!,
      drafts: [...new Set(over.map(({ draft }) => draft))],
      due: over.some(({ kind }) => kind === 'due'),
      unit: over.some(({ kind }) => kind === 'unit'),
    };
  });
}

interface Place {
  start: number;
  end: number;
}

function placeOf(text: string, words: string, own: Place, below: number): Place | undefined {
  const form = formOf(words);
  const from = Math.max(0, own.start - ABOVE);
  const find = (start: number, end: number) =>
    [...text.slice(start, end).matchAll(form)].map((match) => ({
      start: start + match.index,
      end: start + match.index + match[0].length,
    }));
  return find(own.start, own.end)[0] ?? find(from, own.start).at(-1) ?? find(own.end, own.end + below)[0];
}

/** The words as the document may break them over lines, in capitals or not, and not inside of other words. */
function formOf(words: string): RegExp {
  const escaped = words.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped.replace(/\s+/g, '\\s+')}(?![\\p{L}\\p{N}])`, 'giu');
}
