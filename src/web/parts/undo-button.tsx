import { links } from '../links.js';

/** One tap that undoes what was just done; nothing when the address names no act that could be undone. */
export function UndoButton({ token, back }: { token: string | undefined | null; back: string }) {
  if (!token || !/^[\da-f-]{36}$/.test(token)) return null;
  return (
    <form method="post" action={links.undo(token)}>
      <input type="hidden" name="ve" value={back} />
      <button type="submit" class="btn btn-quiet">
        Hoàn tác
      </button>
    </form>
  );
}
