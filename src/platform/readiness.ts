import { Injectable } from '@nestjs/common';

/** Says in Vietnamese why the service is of no use at present; undefined when all is well. */
export type Check = () => Promise<string | undefined>;

/** What has to hold for the service to be of use; whoever knows of something adds it here. */
@Injectable()
export class Readiness {
  private readonly checks: Check[] = [];

  add(check: Check): void {
    this.checks.push(check);
  }

  /** The first reason why the service is not ready; undefined when it is. */
  async whyNot(): Promise<string | undefined> {
    for (const check of this.checks) {
      const reason = await check();
      if (reason) return reason;
    }
    return undefined;
  }
}
