import { Test, type TestingModule } from '@nestjs/testing';
import { AccessService } from '../../src/access/access.service.js';
import { Passwords } from '../../src/access/passwords.js';
import { SecondFactors } from '../../src/access/second-factors.js';
import { Sessions } from '../../src/access/sessions.js';
import { AssignmentsModule } from '../../src/assignments/assignments.module.js';
import { Channels } from '../../src/channels/channels.js';
import { EngineModule } from '../../src/engine/engine.module.js';
import { PeopleModule } from '../../src/people/people.module.js';
import { JsonLogger } from '../../src/platform/logging.js';
import { type Platform, PlatformModule } from '../../src/platform/platform.module.js';

/** The rooms that reminding takes, without pages and programs; with `channels` in the place of the real ones. */
export function openRooms(platform: Platform, channels?: Channels): Promise<TestingModule> {
  const rooms = Test.createTestingModule({
    imports: [PlatformModule.with(platform), PeopleModule, AssignmentsModule, EngineModule],
    providers: [AccessService, Passwords, SecondFactors, Sessions],
  }).setLogger(new JsonLogger(['fatal']));
  return (channels ? rooms.overrideProvider(Channels).useValue(channels) : rooms).compile();
}
