/** A full disk, a locked or read-only file, a file that cannot be read or opened. */
const SQLITE = /^SQLITE_(FULL|BUSY|LOCKED|READONLY|IOERR|CANTOPEN|NOMEM|PROTOCOL)/;

/**
 * PostgreSQL's classes: connection (08), too few resources (53), stopped by an operator (57P), read-only (25006), lock
 * not to be had (55P03), lost against another transaction (40).
 */
const POSTGRES = /^(08|53|57P|58|40|25006|55P03)/;

const NETWORK = /^(ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)/;

/** What pg says without a code when a connection ends under a statement, or none is to be had. */
const WORDS = /connection terminated|timeout exceeded when trying to connect|query runner.*released/i;

/** Whether `error` says that the database cannot be used at present, rather than that the statement is wrong. */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  const driver = (error as { driverError?: unknown }).driverError;
  if (driver !== undefined && driver !== error && isOutage(driver)) return true;
  const known = typeof code === 'string' && [SQLITE, POSTGRES, NETWORK].some((codes) => codes.test(code));
  return known || WORDS.test(error.message);
}
