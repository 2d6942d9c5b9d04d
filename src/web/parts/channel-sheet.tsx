import type { ComponentChildren } from 'preact';
import { formatInstant } from '../../domain/day.js';
import type { ChannelStanding } from '../../notifications/channel-care/channel-care.service.js';
import type { ChannelTest } from '../../notifications/channel-care/channel-test.entity.js';
import { links } from '../links.js';
import { ActButton } from './act-button.js';
import { Icon } from './icon.js';
import { Badge } from './status.js';

interface SheetProps {
  name: string;
  standing: ChannelStanding;
  /** The reader's own test of this or the other channel. */
  tested: ChannelTest | null | undefined;
  /** More rows of what is known. */
  facts: ComponentChildren;
  children: ComponentChildren;
}

/** One channel: whether it sends, what it last did, and what can be tried. */
export function ChannelSheet({ name, standing, tested, facts, children }: SheetProps) {
  const { channel, pause, waiting, lastTaken, lastFailed } = standing;
  return (
    <section class="sheet" aria-labelledby={channel}>
      <h2 id={channel}>{name}</h2>
      <p>
        <StandingBadge standing={standing} />
      </p>
      {tested?.channel === channel && <TestResult tested={tested} />}
      {pause && (
        <div class="told heed">
          <Icon shape="pause" />
          <div>
            <p class="mb-2">
              Tạm dừng từ {formatInstant(pause.since)} đến {formatInstant(pause.until)}: {pause.reason} (
              {pause.code}).
            </p>
            <ActButton to={links.channelAct(channel, 'thu-lai')} name="Thử lại ngay" on={name} />
          </div>
        </div>
      )}
      <dl class="facts mb-3">
        <Row name="Đang chờ gửi">{waiting} tin</Row>
        <Row name="Lần gửi được gần nhất">{lastTaken ? formatInstant(lastTaken.at) : 'chưa có'}</Row>
        <Row name="Lần lỗi gần nhất">
          {lastFailed
            ? `${formatInstant(lastFailed.at)}: ${lastFailed.reason} (${lastFailed.code})`
            : 'không có'}
        </Row>
        {facts}
      </dl>
      {children}
    </section>
  );
}

/** One known thing in a list of facts. */
export function Row({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function StandingBadge({ standing: { unavailable, pause } }: { standing: ChannelStanding }) {
  if (unavailable)
    return (
      <>
        <Badge word="Chưa dùng được" tone="soon" shape="triangle" /> {unavailable}
      </>
    );
  if (pause) return <Badge word="Đang tạm dừng" tone="soon" shape="pause" />;
  return <Badge word="Sẵn sàng gửi" tone="done" shape="check" />;
}

function TestResult({ tested: { outcome, at, words } }: { tested: ChannelTest }) {
  const good = outcome === 'accepted';
  return (
    <div class={`told ${good ? 'good' : 'heed'}`} role="status">
      <Icon shape={good ? 'check' : 'triangle'} />
      <span>
        Gửi thử lúc {formatInstant(at)}: {words}
      </span>
    </div>
  );
}
