/** What fields for a unit's name offer while one types (`list="ten-don-vi"`); once on a page. */
export function KnownNames({ names }: { names: readonly string[] }) {
  return (
    <datalist id="ten-don-vi">
      {names.map((name) => (
        <option value={name} />
      ))}
    </datalist>
  );
}
