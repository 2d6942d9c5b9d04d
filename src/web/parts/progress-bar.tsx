import { type Measured, progressWords, share } from '../../domain/progress.js';

/** How far a unit says it is, by words and by a bar where a share is known; nothing when nothing was counted. */
export function ProgressBar({ measured }: { measured: Measured | undefined }) {
  const words = measured && progressWords(measured);
  if (!measured || !words) return null;
  const part = share(measured);
  return (
    <span class="progress-line">
      {part !== undefined && (
        <svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
          <rect class="bar-whole" width="100" height="8" />
          <rect class="bar-done" width={part} height="8" />
        </svg>
      )}
      <span>{words}</span>
    </span>
  );
}
