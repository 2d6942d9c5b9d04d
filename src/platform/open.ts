import { SetMetadata } from '@nestjs/common';

/** The mark that `Open` leaves on a route. */
export const OPEN = 'open';

/** A route that answers everybody, signed in or not. */
export const Open = () => SetMetadata(OPEN, true);

/** The mark that `Keyed` leaves on a route. */
export const KEYED = 'keyed';

/** A route whose address is itself the key: no cookie gives it power, so its forms may come from anywhere. */
export const Keyed = () => SetMetadata(KEYED, true);
