import { AccessService } from '../../src/access/access.service.js';
import { Passwords } from '../../src/access/passwords.js';
import { SecondFactors } from '../../src/access/second-factors.js';
import { Sessions } from '../../src/access/sessions.js';
import { instant } from '../../src/domain/day.js';
import { OrganisationService } from '../../src/people/organisation.service.js';
import { PeopleService } from '../../src/people/people.service.js';
import { Person } from '../../src/people/person.entity.js';
import { Unit } from '../../src/people/unit.entity.js';
import { Database } from '../../src/platform/database.js';
import { readDatabaseUrl } from '../../src/platform/database-url.js';
import { Secrets } from '../../src/platform/secrets.js';
import { records } from '../../src/records.js';
import { testConfig } from './config.js';
import { freshDatabase, type Engine } from './database.js';

/** The rooms people and access on a fresh database of their own, without the application around them. */
export async function openPeople(engine: Engine) {
  const fresh = await freshDatabase(engine);
  const database = await Database.open(readDatabaseUrl(fresh.url)!, records);
  await database.administration.runMigrations({ transaction: 'all' });
  const people = new PeopleService();
  const passwords = new Passwords(database);
  const sessions = new Sessions(database, testConfig());
  const secondFactors = new SecondFactors(database, new Secrets(testConfig()));
  const organisation = new OrganisationService(database);
  return {
    database,
    people,
    passwords,
    secondFactors,
    sessions,
    setup: (file: Buffer, now = instant('2026-01-01T00:00Z')) => organisation.setup(file, now),
    access: new AccessService(database, sessions, passwords, secondFactors),
    person: async (email: string) => (await database.read.findOneBy(Person, { email }))!,
    unit: async (code: string) => (await database.read.findOneBy(Unit, { code }))!,
    close: async () => {
      await database.close();
      await fresh.drop();
    },
  };
}

export type OpenPeople = Awaited<ReturnType<typeof openPeople>>;
