import { type Day, formatDay } from '../../domain/day.js';

const HEIGHT = 150;
const TOP = 22;
const FOOT = 24;

/** How many assignments were overdue at the end of each period and are today; the words beneath say the same. */
export function TrendChart({ points, id }: { points: readonly { on: Day; overdue: number }[]; id: string }) {
  const most = Math.max(1, ...points.map(({ overdue }) => overdue));
  const width = 100 / points.length;
  const percent = (n: number) => `${Math.round(n * 100) / 100}%`;
  const today = points.length - 1;
  return (
    <figure class="chart">
      <figcaption id={`${id}-ten`}>Số việc quá hạn cuối các kỳ tháng và hôm nay</figcaption>
      <svg class="columns" height={HEIGHT} role="img" aria-labelledby={`${id}-ten ${id}-loi`}>
        <desc id={`${id}-loi`}>
          {points.map(({ on, overdue }) => `${formatDay(on)}: ${overdue} việc.`).join(' ')}
        </desc>
        {points.map(({ overdue, on }, at) => {
          const tall = (overdue / most) * (HEIGHT - TOP - FOOT);
          const middle = percent((at + 0.5) * width);
          return (
            <g>
              <rect
                class={at === today ? 'bar-open-overdue' : 'bar-before'}
                x={percent((at + 0.2) * width)}
                width={percent(0.6 * width)}
                y={HEIGHT - FOOT - tall}
                height={Math.max(1, tall)}
              />
              <text x={middle} y={HEIGHT - FOOT - tall - 6} text-anchor="middle">
                {overdue}
              </text>
              <text class="soft" x={middle} y={HEIGHT - 7} text-anchor="middle">
                {at === today ? 'Nay' : `${on.day}/${on.month}`}
              </text>
            </g>
          );
        })}
      </svg>
    </figure>
  );
}
