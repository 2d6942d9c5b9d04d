import { type Extension, isShortened } from '../../assignments/extension.entity.js';
import { formatDay, formatDayLong, formatInstant } from '../../domain/day.js';
import type { Person } from '../../people/person.entity.js';

type People = ReadonlyMap<number, Person>;

interface ExtensionProps {
  extension: Extension;
  /** Whoever appears in it, by id. */
  people: People;
}

/** What a unit asks for, and why; who asked, and who wrote it down for them. */
export function ExtensionFacts({ extension, people }: ExtensionProps) {
  const { newDue, round, reason, obstacle, commitment, askedAt } = extension;
  return (
    <>
      <p class="mb-1">
        Đề nghị gia hạn lần {round}, đến <strong>{formatDayLong(newDue)}</strong>
      </p>
      <p class="soft small mb-2">
        {formatInstant(askedAt)} · {byHand(people, extension.askedById, extension.typedById)}
      </p>
      <dl class="facts mb-3">
        <Fact name="Lý do" words={reason} />
        <Fact name="Vướng mắc" words={obstacle} />
        <Fact name="Cam kết" words={commitment} />
      </dl>
    </>
  );
}

/** Requests that have been decided, the newest first: what was asked, what was granted, by whom, on whose hand. */
export function DecidedExtensions({ extensions, people }: { extensions: Extension[]; people: People }) {
  const decided = extensions.filter(({ state }) => state !== 'pending').toReversed();
  if (decided.length === 0) return null;
  return (
    <section aria-labelledby="cac-lan-gia-han">
      <h2 id="cac-lan-gia-han">Các lần đề nghị gia hạn</h2>
      {decided.map((extension) => (
        <div class="sheet">
          <p class="mb-1">
            <strong>{outcome(extension)}</strong>
          </p>
          <p class="soft small mb-2">
            {extension.decidedAt && formatInstant(extension.decidedAt)} ·{' '}
            {byHand(people, extension.decidedById, extension.decisionTypedById)}
          </p>
          {extension.note && <p class="words mb-2">{extension.note}</p>}
          <details class="fold">
            <summary>Nội dung đề nghị</summary>
            <ExtensionFacts extension={extension} people={people} />
          </details>
        </div>
      ))}
    </section>
  );
}

function Fact({ name, words }: { name: string; words: string | null }) {
  if (!words) return null;
  return (
    <>
      <dt>{name}</dt>
      <dd class="words">{words}</dd>
    </>
  );
}

function outcome(extension: Extension): string {
  const { grantedDue, newDue } = extension;
  if (!grantedDue) return 'Không đồng ý gia hạn';
  const asked = isShortened(extension) ? ` (đề nghị ${formatDay(newDue)})` : '';
  return `Đồng ý gia hạn đến ${formatDayLong(grantedDue)}${asked}`;
}

/** `Đỗ Minh Tài, Giám đốc (Phạm Văn Thư Ký ghi thay)`. */
function byHand(people: People, ownId: number | null, typedById: number | null): string {
  const own = ownId === null ? undefined : people.get(ownId);
  const name = own ? `${own.name}, ${own.position}` : 'Không rõ';
  const typist = typedById === null || typedById === ownId ? undefined : people.get(typedById);
  return typist ? `${name} (${typist.name} ghi thay)` : name;
}
