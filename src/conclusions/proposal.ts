import type { ProposedAssignment } from '../domain/reading/reading.js';
import { asStored } from './deadline-edit.js';
import type { DraftContent } from './draft-changes.js';

/** A proposed assignment as a draft's content; the flags of its deadline become its own. */
export function contentOf({ deadline, ...proposed }: ProposedAssignment): DraftContent {
  return { ...proposed, ...asStored(deadline), flags: [...deadline.flags] };
}
