import type { Principal } from '../../access/principal.js';
import type { ConnectionState } from '../../channels/zalo/connection.js';
import { channelTitle } from '../../notifications/log/attempt-words.js';
import type { ChannelStanding } from '../../notifications/channel-care/channel-care.service.js';
import type { ChannelTest } from '../../notifications/channel-care/channel-test.entity.js';
import type { Config } from '../../platform/config.js';
import type { Refusal } from '../../platform/refusal.js';
import { Layout } from '../layout.js';
import { links } from '../links.js';
import { ActButton } from '../parts/act-button.js';
import { ChannelSheet, Row } from '../parts/channel-sheet.js';
import { DoneMessage, Mistakes } from '../parts/messages.js';
import { type ZaloChecked, ZaloFacts, ZaloGrant } from '../parts/zalo-connection.js';

/** What has just been done or asked for on this page. */
export interface ChannelsSaid {
  done?: string | undefined;
  tested?: ChannelTest | null;
  refusal?: Refusal;
  checked?: ZaloChecked | undefined;
  refused?: { code: string; reason: string };
}

interface ChannelsProps extends ChannelsSaid {
  who: Principal;
  channels: readonly ChannelStanding[];
  zalo: ConnectionState;
  config: Config;
  /** Where Zalo sends its administrator back to. */
  callback: string;
}

/** Whether e-mail and Zalo leave, since when not and why, and a message to oneself to see it. */
export function ChannelsPage(props: ChannelsProps) {
  const { who, channels, zalo, config, callback, done, tested, refusal, checked, refused } = props;
  const standing = (name: string) => channels.find(({ channel }) => channel === name)!;
  return (
    <Layout title="Kênh gửi tin" who={who} place={links.channels}>
      <h1>Kênh gửi tin</h1>
      <p class="lead-in">
        Các kênh dùng chung cho mọi Ban Chỉ đạo. Tin thử chỉ gửi cho chính Ông/Bà và không ghi vào nhật ký gửi
        tin.
      </p>
      <DoneMessage done={done} />
      <Mistakes refusal={refusal} />
      {refused && (
        <div class="told bad" role="alert">
          Zalo chưa cấp quyền: {refused.reason} ({refused.code}).
        </div>
      )}
      <ChannelSheet
        name={channelTitle('email')}
        standing={standing('email')}
        tested={tested}
        facts={<MailFacts config={config} />}
      >
        <ActButton to={links.channelAct('email', 'thu')} name="Gửi thử cho tôi" on="bằng thư điện tử" />
      </ChannelSheet>
      <ChannelSheet
        name={channelTitle('zalo')}
        standing={standing('zalo')}
        tested={tested}
        facts={<ZaloFacts zalo={zalo} config={config} checked={checked} />}
      >
        <div class="acts mb-3">
          <a class="btn btn-quiet" href={links.checkZalo}>
            Kiểm tra kết nối
          </a>
          <ActButton to={links.channelAct('zalo', 'thu')} name="Gửi thử cho tôi" on="bằng Zalo" />
        </div>
        <ZaloGrant zalo={zalo} config={config} callback={callback} />
      </ChannelSheet>
    </Layout>
  );
}

function MailFacts({ config: { smtpUrl, mailFrom, mail } }: { config: Config }) {
  const { dkimDomain, dkimSelector, bounceKey } = mail;
  return (
    <>
      <Row name="Máy chủ thư">{smtpUrl ? serverOf(smtpUrl) : 'chưa cấu hình (SMTP_URL)'}</Row>
      <Row name="Người gửi">{mailFrom}</Row>
      <Row name="Chữ ký DKIM">
        {dkimDomain && dkimSelector ? `có (tên miền ${dkimDomain}, bộ chọn ${dkimSelector})` : 'không'}
      </Row>
      <Row name="Thư bị trả lại">
        {bounceKey ? 'có nhận báo từ máy chủ thư' : 'chưa nhận báo (MAIL_BOUNCE_KEY)'}
      </Row>
    </>
  );
}

/** The mail server by name, without the account's name and password. */
function serverOf(smtpUrl: string): string {
  const { protocol, hostname, port } = new URL(smtpUrl);
  const sealed = protocol === 'smtps:';
  const how = sealed ? 'mã hóa TLS' : 'mã hóa STARTTLS nếu máy chủ có';
  return `${hostname}, cổng ${port || (sealed ? 465 : 587)}, ${how}`;
}
