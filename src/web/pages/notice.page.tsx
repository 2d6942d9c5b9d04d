import type { Principal } from '../../access/principal.js';
import { formatInstant } from '../../domain/day.js';
import { slotWords } from '../../domain/slot-words.js';
import { channelTitle } from '../../notifications/log/attempt-words.js';
import { WAITING } from '../../notifications/notice.entity.js';
import type { NoticeStory } from '../../notifications/log/notice-story.service.js';
import { Layout } from '../layout.js';
import { links } from '../links.js';
import { DoneMessage, Mistakes } from '../parts/messages.js';
import { type NoticeAttempt, NoticeForms } from '../parts/notice-forms.js';
import { Attempts, Carried, Kin } from '../parts/notice-story.js';
import { NoticeBadge, Receipts } from '../parts/notice-table.js';

interface NoticeProps {
  who: Principal;
  story: NoticeStory;
  done?: string | undefined;
  attempt?: NoticeAttempt | undefined;
}

/** One message with its whole story, and what the secretariat can do about it. */
export function NoticePage({ who, story, done, attempt }: NoticeProps) {
  const { notice, mayAct } = story;
  return (
    <Layout title={`Tin số ${notice.id}`} who={who} place={links.log}>
      <DoneMessage done={done} />
      <Mistakes refusal={attempt?.refusal} labels={{ reason: 'Lý do' }} />
      <h1>Tin số {notice.id}</h1>
      <p class="lead-in">{notice.subject ?? 'Chưa soạn; tin được soạn khi gửi.'}</p>
      <div class="task-head">
        <NoticeBadge state={notice.state} />
      </div>
      <div class="sheet">
        <Facts who={who} story={story} />
      </div>
      {mayAct && <NoticeForms notice={notice} attempt={attempt} />}
      <section aria-labelledby="qua-trinh">
        <h2 id="qua-trinh">Quá trình gửi</h2>
        <div class="sheet">
          <Attempts {...story} />
        </div>
      </section>
      {story.items.length > 0 && (
        <section aria-labelledby="noi-dung-tin">
          <h2 id="noi-dung-tin">Tin báo những gì</h2>
          <div class="sheet">
            <Carried {...story} />
          </div>
        </section>
      )}
    </Layout>
  );
}

function Facts({ who, story }: { who: Principal; story: NoticeStory }) {
  const { notice } = story;
  const { person, channel, reason, messageId } = notice;
  const waits = WAITING.includes(notice.state);
  return (
    <dl class="facts">
      <dt>Người nhận</dt>
      <dd>
        {person.name}, {person.position}
      </dd>
      <dt>Cách gửi</dt>
      <dd>
        {channelTitle(channel)}
        {channel === 'zalo' && person.phone && `, số điện thoại ${phoneFor(who, person.phone)}`}
      </dd>
      <dt>Dịp gửi</dt>
      <dd>
        {slotWords(notice.slot)}; tạo lúc {formatInstant(notice.createdAt)}
      </dd>
      <dt>Biên nhận</dt>
      <dd>
        <Receipts notice={notice} />
      </dd>
      {reason && <dt>Vì sao</dt>}
      {reason && <dd class="words">{reason}</dd>}
      {waits && <dt>Gửi tiếp</dt>}
      {waits && <dd>không sớm hơn {formatInstant(notice.nextTryAt)}</dd>}
      {channel === 'email' && messageId && <dt>Mã thư</dt>}
      {channel === 'email' && messageId && <dd class="words">{messageId}</dd>}
      <Kin {...story} />
    </dl>
  );
}

/** Whole for the office; for everybody else all but the ends is hidden. */
function phoneFor(who: Principal, phone: string): string {
  return who.chairOf.length + who.secretaryOf.length > 0 ? phone : `${phone.slice(0, 3)}…${phone.slice(-3)}`;
}
