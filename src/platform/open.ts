import { SetMetadata } from '@nestjs/common';

/** The mark that `Open` leaves on a route. */
export const OPEN = 'open';

/** A route that answers everybody, signed in or not. */
export const Open = () => SetMetadata(OPEN, true);
