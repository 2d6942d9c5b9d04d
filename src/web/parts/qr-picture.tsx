import { encode } from 'uqr';

/** White squares around it, without which cameras do not find it. */
const BORDER = 4;

/** `text` as a picture for a telephone's camera: black on white in the dark theme too. */
export function QrPicture({ text, label }: { text: string; label: string }) {
  const { size, data } = encode(text, { border: BORDER });
  const drawn = data
    .flatMap((row, y) => row.flatMap((black, x) => (black ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('');
  return (
    <svg
      class="qr"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shape-rendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={drawn} fill="#000" />
    </svg>
  );
}
