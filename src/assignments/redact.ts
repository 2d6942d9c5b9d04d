import { mayAct } from '../access/policy.js';
import type { Principal } from '../access/principal.js';
import type { AssignmentFile } from './assignment-file.js';
import { Assignment } from './assignment.entity.js';
import { subjectOf } from './moves.js';

/**
 * The file as `who` may read it. A unit never reads another unit's explanations: whoever only coordinates gets the task,
 * its days with where they come from, and how it stands. Every field is named, so that a new one has to be decided on.
 */
export function forReader(file: AssignmentFile, who: Principal): AssignmentFile {
  if (mayAct(who, 'read-reports', subjectOf(file.assignment))) return file;
  return {
    assignment: outlineOf(file.assignment),
    deadlines: file.deadlines.map((each) => ({
      ...each,
      reason: null,
      askedById: null,
      decidedById: null,
    })),
    extensions: [],
    history: [],
    attachments: [],
    progress: [],
    obstacles: [],
    people: new Map(),
    along: true,
  };
}

/** The assignment as a coordinating unit knows it: without what its unit and the office did to move it. */
export function outlineOf(assignment: Assignment): Assignment {
  return Object.assign(new Assignment(), assignment, {
    openedAt: null,
    heardAt: null,
    extensionAskedAt: null,
    urged: 0,
    urgedAt: null,
    officerId: null,
  });
}
