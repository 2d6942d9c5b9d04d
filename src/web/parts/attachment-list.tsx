import type { AssignmentFile } from '../../assignments/assignment-file.js';
import type { Attachment } from '../../assignments/attachment.entity.js';
import { attachmentLabel, sizeWords } from '../../domain/attachments.js';
import { dayOf, formatDay } from '../../domain/day.js';
import type { Refusal } from '../../platform/refusal.js';
import type { Form } from '../form.js';
import { links } from '../links.js';
import { AreaField } from './field.js';

/** A removal that was tried and refused. */
export interface RemovalAttempt {
  file: number;
  typed: Form;
  refusal: Refusal;
}

interface ListProps {
  file: Pick<AssignmentFile, 'assignment' | 'attachments' | 'people'>;
  /** Where a file is to be had; at its own address unless said otherwise. */
  to?: (attachment: Attachment) => string;
  /** Which of them the reader may take off. */
  removable?: (attachment: Attachment) => boolean;
  attempt?: RemovalAttempt | undefined;
}

/** The files of a unit's reports, those that were taken off with the reason; nothing when there are none. */
export function AttachmentList({ file, to, removable, attempt }: ListProps) {
  const { assignment, attachments, people } = file;
  if (attachments.length === 0) return null;
  const name = (id: number | null) => (id === null ? undefined : people.get(id)?.name);
  return (
    <section aria-labelledby="tep-kem">
      <h2 id="tep-kem">Tệp, ảnh kèm báo cáo</h2>
      <ul class="sheet files">
        {attachments.map((each) => (
          <li>
            {each.removedAt ? (
              <span class="soft">{each.name}</span>
            ) : (
              <a href={to?.(each) ?? ownAddress(assignment.id, each)}>{each.name}</a>
            )}
            <div class="soft small">
              {attachmentLabel(each.kind)} · {sizeWords(each.size)} · {formatDay(dayOf(each.at))} ·{' '}
              {name(each.uploadedById) ?? 'Không rõ'}
            </div>
            {each.removedAt && (
              <div class="small words">
                Đã gỡ ngày {formatDay(dayOf(each.removedAt))}, {name(each.removedById) ?? 'không rõ ai'}:{' '}
                {each.reason}
              </div>
            )}
            {removable?.(each) && (
              <RemovalForm assignmentId={assignment.id} attachment={each} attempt={attempt} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Put before a field's name where a page has several of these forms. */
export function removalPrefix(file: number): string {
  return `go-${file}-`;
}

function ownAddress(assignmentId: number, { id, mediaType }: Attachment): string {
  return links.file(assignmentId, id, mediaType === 'image/jpeg');
}

function RemovalForm(props: {
  assignmentId: number;
  attachment: Attachment;
  attempt: RemovalAttempt | undefined;
}) {
  const { assignmentId, attachment, attempt } = props;
  const tried = attempt?.file === attachment.id ? attempt : undefined;
  return (
    <details class="fold mt-2" open={tried !== undefined}>
      <summary>
        Gỡ tệp này<span class="visually-hidden"> {attachment.name}</span>
      </summary>
      <form method="post" action={links.removeFile(assignmentId, attachment.id)}>
        <AreaField
          name="reason"
          prefix={removalPrefix(attachment.id)}
          label="Lý do gỡ"
          rows={2}
          required
          refusal={tried?.refusal}
          value={tried?.typed.text('reason')}
        />
        <button class="btn btn-grave mb-3" type="submit">
          Gỡ tệp, xóa nội dung
        </button>
      </form>
    </details>
  );
}
