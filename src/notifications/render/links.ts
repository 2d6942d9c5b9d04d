/** Where a message leads; whole addresses. */
export interface Links {
  assignment(id: number): string;
  list(): string;
  committee(id: number): string;
}

/** The pages of the service at `appUrl` that messages lead to. */
export function linksTo(appUrl: string): Links {
  return {
    assignment: (id) => `${appUrl}/assignments/${id}`,
    list: () => `${appUrl}/assignments`,
    committee: (id) => `${appUrl}/committees/${id}`,
  };
}
