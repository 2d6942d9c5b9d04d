import type { RecognitionView } from '../../conclusions/recognitions.view.js';
import { links } from '../links.js';
import { Badge } from './status.js';

/** The papers that are not conclusions yet, each with the way to where it is waited for; nothing when there is none. */
export function ScansUnderWay({ scans }: { scans: readonly RecognitionView[] }) {
  if (scans.length === 0) return null;
  return (
    <section class="sheet" aria-labelledby="ban-quet">
      <h2 id="ban-quet" class="h5">
        Văn bản đang đọc
      </h2>
      <ul class="list-unstyled mb-0">
        {scans.map((scan) => (
          <li class="d-flex flex-wrap gap-2 mb-1">
            <a class="text-break" href={links.recognition(scan.recognition)}>
              {scan.fileName}
            </a>
            <Standing {...scan} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Standing({ state, pagesDone, pagesTotal }: RecognitionView) {
  const words = pagesTotal > 0 ? 'Không nhận dạng được' : 'Không đọc được';
  if (state === 'failed') return <Badge tone="late" shape="cross" word={words} />;
  if (state === 'waiting') return <Badge tone="rest" shape="clock" word="Đang chờ" />;
  if (pagesTotal === 0) return <Badge tone="active" shape="half" word="Đang đọc" />;
  return <Badge tone="active" shape="half" word={`Đã xong ${pagesDone}/${pagesTotal} trang`} />;
}
