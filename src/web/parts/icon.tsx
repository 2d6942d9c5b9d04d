/** Shapes that differ without colour: what a status looks like to somebody who does not see red. */
const SHAPES = {
  ring: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11Z',
  half: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11Zm0 0v11M8 5h2.6M8 8h5.5M8 11h2.6',
  check: 'm2.5 8.5 3.8 3.8 7.2-8.3',
  triangle: 'M8 2 14.5 13.5h-13ZM8 6.3v3.4m0 1.6v.6',
  clock: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11ZM8 5v3.2l2.2 1.5',
  back: 'M6 3 2.5 6.5 6 10M2.8 6.5H10a3.2 3.2 0 0 1 0 6.4H7',
  pause: 'M5.5 3v10M10.5 3v10',
  cross: 'm3.5 3.5 9 9m0-9-9 9',
  flag: 'M4 14V2.5m0 .5h8.5L10 6l2.5 3H4',
  send: 'M2 8 14 2.5 10.5 13.5 7.5 9ZM7.5 9 14 2.5',
} as const;

export type Shape = keyof typeof SHAPES;

/** A drawn shape beside a word that says the same, hence hidden from screen readers. */
export function Icon({ shape }: { shape: Shape }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path
        d={SHAPES[shape]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.7"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
