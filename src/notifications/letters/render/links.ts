/** Where a message leads; whole addresses. */
export interface Links {
  assignment(id: number): string;
  /** The page on which the reader answers for the unit without signing in. */
  answer(id: number): string;
  /** The same page where a request for a later day is decided, and where the date of an event is entered. */
  decision(id: number): string;
  datingEvent(id: number): string;
  /** The reader's own first page: the unit's list, the secretariat's desk, the chair's overdue list. */
  home: string;
  byUnit: string;
}

/** The pages of the service at `appUrl` that messages lead to; `tokenFor` an assignment its reader answers. */
export function linksTo(appUrl: string, tokenFor: (assignmentId: number) => string): Links {
  return {
    assignment: (id) => `${appUrl}/viec/${id}`,
    answer: (id) => `${appUrl}/t/${tokenFor(id)}`,
    decision: (id) => `${appUrl}/viec/${id}#gia-han`,
    datingEvent: (id) => `${appUrl}/viec/${id}?mo=date-event#date-event`,
    home: `${appUrl}/`,
    byUnit: `${appUrl}/bao-cao/don-vi`,
  };
}
