/** One tap that does one thing: a form of one button. */
export function ActButton({ to, name, look = 'quiet', on }: ActButtonProps) {
  return (
    <form method="post" action={to}>
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
}
