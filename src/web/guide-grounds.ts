import { links } from './links.js';

/** Where a step is done. Those without an address of their own are reached from the ones before. */
export const GROUNDS = {
  unit: links.unit,
  assignment: undefined,
  wishes: links.wishes,
  desk: links.desk,
  importing: links.importing,
  review: undefined,
  decisions: links.decisions,
  urging: links.urging,
  absences: links.absences,
  log: links.log,
  chair: links.chair,
  byUnit: links.byUnit,
  people: links.people,
  person: undefined,
  importPeople: links.importPeople,
  committees: links.committees,
  settings: links.settings,
} as const;

export type Ground = keyof typeof GROUNDS;

/** One thing to do; whatever stands in “…” is written exactly so on its ground. */
export interface Step {
  on: Ground;
  title: string;
  words: string;
}

export interface Guide {
  title: string;
  steps: readonly Step[];
}
