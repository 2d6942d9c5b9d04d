/**
 * What an answer asks of the sender. `token`: once more with another one; `later`: try again; `minute`, `account-day`,
 * `account-month`: nothing more goes until the next one; `person-day`, `person-month`: nothing to this person;
 * `night`: this in the morning; `setup`: an administrator has to mend or pay something; `person`: nothing reaches this
 * number or account; `unwanted`: the person takes no message of this kind; `message`: never with these contents.
 */
export type CodeClass =
  | 'token'
  | 'later'
  | 'minute'
  | 'account-day'
  | 'account-month'
  | 'person-day'
  | 'person-month'
  | 'night'
  | 'setup'
  | 'person'
  | 'unwanted'
  | 'message';

/** The class and the Vietnamese reason of each code of one host. */
export type CodeTable = Readonly<Record<number, readonly [CodeClass, string]>>;
