/** One thing that is wrong with what was asked, told in the asker's language. */
export interface Problem {
  /** Where: a field (`deadline.due`), or sheet and row (`persons, dòng 4`). */
  at: string;
  message: string;
}

/**
 * An expected "no": a stable code for programs, a Vietnamese sentence for people that says what to do.
 * Everything that is thrown and is no Refusal is a bug.
 */
export abstract class Refusal extends Error {
  abstract readonly status: 400 | 401 | 403 | 404 | 409 | 422 | 429;

  constructor(
    readonly code: string,
    message: string,
    readonly problems: Problem[] = [],
  ) {
    super(message);
    this.name = new.target.name;
  }
}

/** What was asked for does not exist, or the asker may not know that it does. */
export class NotFound extends Refusal {
  readonly status = 404;
}

/** The asker is not signed in. */
export class Unauthenticated extends Refusal {
  readonly status = 401;
}

/** The asker is known and may not do this. */
export class Forbidden extends Refusal {
  readonly status = 403;
}

/** It cannot be done in the present state, or somebody else changed it meanwhile. */
export class Conflict extends Refusal {
  readonly status = 409;
}

/** What was sent is wrong; `problems` names each mistake. */
export class Invalid extends Refusal {
  readonly status = 422;
}

/** It was done too often; the sentence says when it can be done again. */
export class TooMany extends Refusal {
  readonly status = 429;
}
