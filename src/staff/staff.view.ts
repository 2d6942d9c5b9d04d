import { instantText } from '../platform/columns.js';
import type { PersonFile, ToldChange } from './person-file.js';
import type { ChangeView, PersonFileView, PersonView } from './staff.dto.js';
import type { ListedPerson } from './staff.queries.js';

export function personView({ unit, ...person }: ListedPerson): PersonView {
  return { ...person, unit: unit.code };
}

export function personFileView(file: PersonFile): PersonFileView {
  const { person, posts, formerEmails, signIn, version, changes } = file;
  const { id, name, position, unit, email, phone, head, admin, leftOn, contactLostAt } = person;
  return {
    ...{ id, name, position, unit: unit.code, email, phone, head, admin },
    leftOn: leftOn?.toString() ?? null,
    lost: contactLostAt !== null,
    posts: posts.map(({ post, committee, of }) => ({ post, committee: committee?.code ?? null, of })),
    formerEmails,
    ...{ hasPassword: signIn.hasPassword, twoSteps: signIn.twoSteps },
    ...{ elsewhere: signIn.elsewhere, sessions: signIn.sessions },
    version,
    changes: changes.map(changeView),
  };
}

export function changeView({ change, by }: ToldChange): ChangeView {
  const { at, field, before, after, why } = change;
  return { at: instantText(at), by, field, before, after, why };
}
