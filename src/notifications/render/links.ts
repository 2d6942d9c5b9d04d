/** Where a message leads; whole addresses. */
export interface Links {
  assignment(id: number): string;
  /** The reader's own first page: the unit's list, the secretariat's desk, the chair's overdue list. */
  home: string;
  byUnit: string;
}

/** The pages of the service at `appUrl` that messages lead to. */
export function linksTo(appUrl: string): Links {
  return {
    assignment: (id) => `${appUrl}/viec/${id}`,
    home: `${appUrl}/`,
    byUnit: `${appUrl}/bao-cao/don-vi`,
  };
}
