import { TestEnvironment } from 'jest-environment-node';
import * as cookie from 'cookie';

/** Node's own environment, with the one package that Jest cannot load: CommonJS requires it, and it is ES only. */
export default class extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.cookiePackage = cookie;
  }
}
