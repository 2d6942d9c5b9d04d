import { links } from '../links.js';
import { keeping, opening } from '../review-view.js';
import { actOn, type CardProps } from './draft-act.js';
import { DraftFields } from './draft-form.js';
import { cutsOf } from './draft-words.js';
import { SelectField } from './field.js';

/** The fields of a draft, kept by the browser while they are typed in. */
export function EditForm(props: CardProps) {
  const { row, view, reports, attempt } = props;
  const { draft, number } = row;
  return (
    <form method="post" action={actOn(props, 'sua')} data-keep={`dong-${draft.id}`}>
      <DraftFields
        draft={draft}
        typed={attempt?.typed}
        refusal={attempt?.refusal}
        reports={reports}
        prefix={`d${draft.id}-`}
        focus={view.open?.field ?? 'task'}
      />
      <div class="acts mb-3">
        <button class="btn btn-primary" type="submit">
          Lưu dòng {number}
        </button>
        <Close {...props} />
      </div>
    </form>
  );
}

/** Where the second part begins: chosen from a list, or by the cursor in the words where scripts run. */
export function SplitForm(props: CardProps) {
  const { draft } = props.row;
  const prefix = `d${draft.id}-`;
  return (
    <form method="post" action={actOn(props, 'tach')} class="splitting">
      <input type="hidden" name="version" value={draft.version} />
      <SelectField
        name="at"
        label="Phần thứ hai bắt đầu từ"
        prefix={prefix}
        blank="Chọn chỗ tách"
        required
        choices={cutsOf(draft.task).map(({ at, words }) => ({ value: `${at}`, label: words }))}
      />
      <div class="acts mb-3">
        <button class="btn btn-primary" type="submit">
          Tách làm hai
        </button>
        <Close {...props} />
      </div>
    </form>
  );
}

function Close({ row, view }: CardProps) {
  const { conclusionId, id } = row.draft;
  return (
    <a class="btn btn-quiet" href={keeping(view, links.draft(conclusionId, id))} data-act="close">
      Đóng
    </a>
  );
}

/** What can be done with a draft at once, one button each. */
export function CardButtons(props: CardProps & { open: 'sua' | 'tach' | undefined }) {
  const { row, view, open } = props;
  const { draft, number, confidence } = row;
  const on = <span class="visually-hidden"> dòng {number}</span>;
  if (draft.state === 'issued' || open) return null;
  const proposed = draft.state === 'proposed';
  return (
    <form class="tools" method="post" action={actOn(props, proposed ? 'bo' : 'khoi-phuc')}>
      <input type="hidden" name="version" value={draft.version} />
      {proposed && (
        <>
          {confidence === 'look' && (
            <button class="btn btn-quiet" type="submit" formaction={actOn(props, 'da-xem')} data-act="seen">
              Đã xem, đúng{on}
            </button>
          )}
          <a class="btn btn-quiet" href={opening(view, row, 'sua')} data-act="edit">
            Sửa{on}
          </a>
          <a class="btn btn-quiet" href={opening(view, row, 'tach')} data-act="split">
            Tách{on}
          </a>
        </>
      )}
      <button class="btn btn-quiet" type="submit" data-act="drop">
        {proposed ? 'Bỏ' : 'Khôi phục'}
        {on}
      </button>
      {proposed && (
        <span class="tick">
          <input
            type="checkbox"
            form="gop"
            name="row"
            id={`d${draft.id}-gop`}
            value={`${draft.id}:${draft.version}`}
          />
          <label for={`d${draft.id}-gop`}>Gộp{on}</label>
        </span>
      )}
    </form>
  );
}

/** Undoes what has just been done; what was learnt is taken off on its own page. */
export function TakeBack({ table, view }: Pick<CardProps, 'table' | 'view'>) {
  const { id, lastAct } = table.conclusion;
  if (view.done === 'learnt')
    return (
      <a class="ms-auto" href={links.learntNames}>
        Xem các cách gọi đã ghi nhớ
      </a>
    );
  if (!lastAct || !view.done || NOT_UNDONE.includes(view.done)) return null;
  return (
    <form method="post" action={keeping(view, links.takeBack(id))} class="ms-auto">
      <input type="hidden" name="act" value={lastAct.token} />
      {view.row && <input type="hidden" name="row" value={view.row} />}
      <button class="btn btn-quiet" type="submit" data-act="undo">
        Hoàn tác
      </button>
    </form>
  );
}

/** Nothing was done on the table, it is already undone, or the date of issue has to be put back for it. */
const NOT_UNDONE = ['imported', 'taken-back', 'recounted'];
