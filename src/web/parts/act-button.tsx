/** One tap that does one thing: a form of one button. */
export function ActButton({ to, name, look = 'quiet', on, back, version }: ActButtonProps) {
  return (
    <form method="post" action={to}>
      {version && <input type="hidden" name="version" value={version} />}
      {back && <input type="hidden" name="ve" value={back} />}
      <button type="submit" class={`btn btn-${look}`}>
        {name}
        {on && <span class="visually-hidden"> {on}</span>}
      </button>
    </form>
  );
}

interface ActButtonProps {
  to: string;
  name: string;
  look?: 'primary' | 'quiet' | 'grave';
  /** What it is done to, for who hears the button without seeing what stands around it. */
  on?: string;
  /** Where to go on afterwards; the assignment itself unless said otherwise. */
  back?: string;
  /** As what it was seen: refused when somebody has changed it since. */
  version?: number;
}
