/** Where a message leads; whole addresses. */
export interface Links {
  assignment(id: number): string;
  /** The same page where a request for a later day is decided, and where the date of an event is entered. */
  decision(id: number): string;
  datingEvent(id: number): string;
  /** The reader's own first page: the unit's list, the secretariat's desk, the chair's overdue list. */
  home: string;
  byUnit: string;
}

/** The pages of the service at `appUrl` that messages lead to. */
export function linksTo(appUrl: string): Links {
  return {
    assignment: (id) => `${appUrl}/viec/${id}`,
    decision: (id) => `${appUrl}/viec/${id}#gia-han`,
    datingEvent: (id) => `${appUrl}/viec/${id}?mo=date-event#date-event`,
    home: `${appUrl}/`,
    byUnit: `${appUrl}/bao-cao/don-vi`,
  };
}
