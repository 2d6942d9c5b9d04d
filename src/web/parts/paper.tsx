import type { Piece, Table } from '../review.js';
import { links } from '../links.js';
import { keeping, type ReviewView } from '../review-view.js';
import { type Claim, type Segment, segmentsOf } from '../marked-words.js';

interface PaperProps {
  table: Table;
  view: ReviewView;
  editable: boolean;
}

/**
 * The document's own text. Every clause says what became of it; the words that a draft rests on carry its number, its
 * deadline and its units marked apart, and every stretch the place where it begins, for adding from selected words.
 */
export function Paper({ table, view, editable }: PaperProps) {
  const { conclusion, pieces, claims } = table;
  const { text } = conclusion.document;
  const parts = pieces.map((piece, i) => {
    const from = pieces[i - 1]?.clause.end ?? 0;
    const start = Math.max(from, piece.clause.start);
    const words = (at: number, to: number) => <Words text={text} from={at} to={to} claims={claims} />;
    return (
      <>
        {words(from, start)}
        <span class={`piece ${piece.state}`} id={`k-${piece.clause.id}`}>
          <Mark piece={piece} />
          {words(start, piece.clause.end)}
        </span>
        {editable && (piece.state === 'open' || piece.state === 'no-task') && (
          <PieceActs piece={piece} view={view} />
        )}
      </>
    );
  });
  return (
    <div class="paper" tabIndex={0} role="region" aria-label="Toàn văn văn bản">
      {parts}
      <Words text={text} from={pieces.at(-1)?.clause.end ?? 0} to={text.length} claims={claims} />
    </div>
  );
}

function Mark({ piece: { state, rows } }: { piece: Piece }) {
  if (state === 'taken')
    return (
      <>
        {rows
          .filter(({ draft }) => draft.state !== 'dropped')
          .map(({ draft, number }) => (
            <a class="mark" href={`#d-${draft.id}`} data-d={draft.id}>
              <span class="visually-hidden">Đến dòng </span>
              {number}
            </a>
          ))}
      </>
    );
  if (state === 'heading') return null;
  const [sign, words] = state === 'open' ? ['○', 'Chưa xem: '] : ['✕', 'Không phát sinh nhiệm vụ: '];
  return (
    <>
      <span class="mark" aria-hidden="true">
        {sign}
      </span>
      <span class="visually-hidden">{words}</span>
    </>
  );
}

function Words({ text, from, to, claims }: { text: string; from: number; to: number; claims: Claim[] }) {
  if (from >= to) return null;
  return (
    <>
      {segmentsOf(from, to, claims).map((segment) => (
        <span
          class={looks(segment)}
          data-s={segment.start}
          data-d={segment.drafts.length ? segment.drafts.join(' ') : undefined}
        >
          {text.slice(segment.start, segment.end)}
        </span>
      ))}
    </>
  );
}

function looks({ due, unit }: Segment): string | undefined {
  return due ? 'due' : unit ? 'unit' : undefined;
}

/** What a clerk may say about a clause from which nothing was proposed. */
function PieceActs({ piece, view }: { piece: Piece; view: ReviewView }) {
  const { id, conclusionId, start, end, label } = piece.clause;
  const on = <span class="visually-hidden"> (mục {label || `tại ký tự ${start}`})</span>;
  const open = piece.state === 'open';
  const act = open ? 'khong-phat-sinh' : 'xem-lai';
  return (
    <form class="piece-acts" method="post" action={keeping(view, links.clause(conclusionId, id, act))}>
      {open && <input type="hidden" name="start" value={start} />}
      {open && <input type="hidden" name="end" value={end} />}
      {open && (
        <button type="submit" formaction={keeping(view, links.fromText(conclusionId))}>
          Thêm nhiệm vụ từ mục này{on}
        </button>
      )}
      {(open || piece.rows.length === 0) && (
        <button type="submit">
          {open ? 'Không phát sinh nhiệm vụ' : 'Xem lại mục này'}
          {on}
        </button>
      )}
    </form>
  );
}
