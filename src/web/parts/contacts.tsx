import type { UnitContact } from '../../assignments/contacts.service.js';

/** As many units with their heads as one takes in at a glance; more are unfolded. */
const AT_A_GLANCE = 3;

interface ContactsProps {
  contacts: readonly UnitContact[];
  /** The coordinating units as the paper names them. */
  named: readonly string[];
}

/** Who leads and who coordinates, with the heads to call. */
export function Contacts({ contacts, named }: ContactsProps) {
  const lead = contacts.filter(({ role }) => role === 'lead');
  const along = contacts.filter(({ role }) => role === 'coordinating');
  return (
    <>
      <dt>Chủ trì</dt>
      <dd>
        <Heads contacts={lead} />
      </dd>
      {named.length > 0 && <dt>Phối hợp</dt>}
      {named.length > 0 && (
        <dd>
          {along.length === 0 || along.length > AT_A_GLANCE ? named.join('; ') : <Heads contacts={along} />}
          {along.length > AT_A_GLANCE && (
            <details class="fold">
              <summary>Người phụ trách</summary>
              <Heads contacts={along} />
            </details>
          )}
        </dd>
      )}
    </>
  );
}

function Heads({ contacts }: { contacts: readonly UnitContact[] }) {
  return (
    <>
      {contacts.map(({ unit, heads }) => (
        <div>
          {unit.name}
          <span class="soft small">
            {heads.map(({ name, position, phone }) => (
              <span class="d-block">
                {name}, {position}
                {phone && `, điện thoại ${readable(phone)}`}
              </span>
            ))}
          </span>
        </div>
      ))}
    </>
  );
}

/** `0901 112 233` for `84901112233`. */
export function readable(phone: string): string {
  return phone.replace(/^84/, '0').replace(/^(\d{4})(\d{3})(\d{3})$/, '$1 $2 $3');
}
