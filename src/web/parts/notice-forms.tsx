import type { ComponentChildren } from 'preact';
import { RESENDABLE } from '../../notifications/log/by-hand.service.js';
import { type Notice, WAITING } from '../../notifications/notice.entity.js';
import type { Refusal } from '../../platform/refusal.js';
import type { Form } from '../form.js';
import { links } from '../links.js';
import { AreaField, TickField } from './field.js';

export type NoticeAct = 'gui-lai' | 'ket-qua' | 'huy';

/** What was tried on a message and refused. */
export interface NoticeAttempt {
  act: NoticeAct;
  typed: Form;
  refusal: Refusal;
}

/** What a secretary can do about a message in its state; nothing where nothing is left to do. */
export function NoticeForms({ notice, attempt }: { notice: Notice; attempt?: NoticeAttempt | undefined }) {
  const tried = (act: NoticeAct) => (attempt?.act === act ? attempt : undefined);
  const { state } = notice;
  return (
    <>
      {state === 'unknown' && (
        <Act notice={notice} act="ket-qua" name="Ghi kết quả" open>
          <p>Hãy hỏi người nhận. Nếu không đến, tin được chuyển sang cách gửi khác của người ấy, nếu có.</p>
          <div class="d-flex flex-wrap gap-2 mb-3">
            <button class="btn btn-primary" type="submit" name="arrived" value="1">
              Đã đến
            </button>
            <button class="btn btn-quiet" type="submit" name="missing" value="1">
              Không đến
            </button>
          </div>
        </Act>
      )}
      {RESENDABLE.includes(state) && (
        <Act notice={notice} act="gui-lai" name="Gửi lại" open={tried('gui-lai') !== undefined}>
          <p>Tin được soạn theo tình trạng lúc gửi; việc đã xong thì không còn trong tin.</p>
          {(state === 'unknown' || tried('gui-lai')) && (
            <TickField
              name="confirm"
              label="Tôi chấp nhận rằng người nhận có thể nhận hai lần"
              ticked={tried('gui-lai')?.typed.ticked('confirm') ?? false}
            />
          )}
          <button class="btn btn-primary mb-3" type="submit">
            Gửi lại
          </button>
        </Act>
      )}
      {WAITING.includes(state) && (
        <Act notice={notice} act="huy" name="Hủy tin" open={tried('huy') !== undefined}>
          <p>Người nhận sẽ không được báo bằng tin này; các bước trong tin coi như đã báo bằng cách khác.</p>
          <AreaField
            name="reason"
            label="Lý do, và đã báo bằng cách nào"
            value={tried('huy')?.typed.text('reason')}
            refusal={tried('huy')?.refusal}
            required
          />
          <button class="btn btn-grave mb-3" type="submit">
            Hủy tin
          </button>
        </Act>
      )}
    </>
  );
}

interface ActProps {
  notice: Notice;
  act: NoticeAct;
  name: string;
  open: boolean;
  children: ComponentChildren;
}

function Act({ notice, act, name, open, children }: ActProps) {
  return (
    <details class="fold" open={open}>
      <summary>{name}</summary>
      <form method="post" action={links.noticeAct(notice.id, act)}>
        <input type="hidden" name="state" value={notice.state} />
        {children}
      </form>
    </details>
  );
}
