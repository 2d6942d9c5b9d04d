import { SetMetadata } from '@nestjs/common';

export const OPEN = 'open';

/** A route that answers everybody, signed in or not. */
export const Open = () => SetMetadata(OPEN, true);
