import { formatSecond } from '../../domain/day.js';
import { stepWords } from '../../domain/step-words.js';
import type { Attempt } from '../../notifications/attempt.entity.js';
import {
  channelTitle,
  OUTCOME_WORDS,
  receiptWords,
  ROUTE_WORDS,
} from '../../notifications/log/attempt-words.js';
import type { NoticeStory } from '../../notifications/log/notice-story.service.js';
import { links } from '../links.js';
import { NoticeBadge } from './notice-table.js';

/** Every try and receipt in the order of time: when, by which way, what came of it, with which receipt, by whose hand. */
export function Attempts({ notice, attempts, hands }: NoticeStory) {
  if (attempts.length === 0) return <p class="soft">Chưa gửi lần nào.</p>;
  return (
    <ol class="story">
      {attempts.map((attempt) => (
        <li>
          <strong>{OUTCOME_WORDS[attempt.outcome]}</strong>
          <div class="soft small">
            {[
              formatSecond(attempt.at),
              attempt.route && ROUTE_WORDS[attempt.route],
              attempt.actorId && hands.get(attempt.actorId)?.name,
            ]
              .filter(Boolean)
              .join(' · ')}
          </div>
          <Reason {...attempt} />
          <div class="small words">{receiptWords(attempt, notice.channel)}</div>
        </li>
      ))}
    </ol>
  );
}

function Reason({ outcome, reason, code }: Attempt) {
  if (outcome === 'accepted') return null;
  return (
    <div class="words">
      {reason} <span class="soft small">(mã {code})</span>
    </div>
  );
}

/** What the message tells of, step by step; what was left out says why. */
export function Carried({ items, duties }: NoticeStory) {
  if (items.length === 0) return null;
  return (
    <ul class="story">
      {items.map(({ stage, dropped }) => {
        const duty = duties.get(stage.assignmentId);
        return (
          <li>
            <a href={links.assignment(stage.assignmentId)}>
              {duty?.unit.name ?? `Việc ${stage.assignmentId}`}
            </a>
            : {stepWords(stage.step)}
            <div class="soft small words clamp">{duty?.directive.task}</div>
            {dropped && <div class="small">Đã bỏ khỏi tin: {dropped}</div>}
          </li>
        );
      })}
    </ul>
  );
}

/** The messages that this one took over from, handed over to, or goes beside on another channel. */
export function Kin({ notice, twins, merged }: NoticeStory) {
  if (twins.length + merged.length === 0 && !notice.heirId) return null;
  return (
    <>
      <dt>Tin liên quan</dt>
      <dd>
        {notice.heirId && (
          <div>
            Đã gộp vào <a href={links.notice(notice.heirId)}>tin số {notice.heirId}</a>
          </div>
        )}
        {merged.map(({ id }) => (
          <div>
            Gộp cả <a href={links.notice(id)}>tin số {id}</a>
          </div>
        ))}
        {twins.map(({ id, channel, state }) => (
          <div>
            Cùng nội dung qua {channelTitle(channel)}: <a href={links.notice(id)}>tin số {id}</a>{' '}
            <NoticeBadge state={state} />
          </div>
        ))}
      </dd>
    </>
  );
}
