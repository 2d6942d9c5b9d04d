import type { ConnectionState } from '../../channels/zalo/connection.js';
import { formatInstant } from '../../domain/day.js';
import type { ChannelCare } from '../../notifications/channel-care/channel-care.service.js';
import type { Config } from '../../platform/config.js';
import { links } from '../links.js';
import { Row } from './channel-sheet.js';
import { Heed } from './messages.js';

/** What Zalo answered when it was asked just now. */
export type ZaloChecked = Awaited<ReturnType<ChannelCare['checkZalo']>>;

interface FactsProps {
  zalo: ConnectionState;
  config: Config;
  checked: ZaloChecked | undefined;
}

/** The settings, the grant and, once asked, what Zalo says of quota and template. */
export function ZaloFacts({ zalo, config, checked }: FactsProps) {
  const { missing, lastFailure } = zalo;
  const { oaName, templateId, oaSecretKey } = config.zalo;
  return (
    <>
      {missing.length > 0 && <Row name="Còn thiếu">{missing.join(', ')}</Row>}
      <Row name="Tên Zalo OA">
        {oaName ?? 'chưa đặt (ZALO_OA_NAME); người liên kết không biết tìm tên nào'}
      </Row>
      <Row name="Phiên kết nối">{sessionWords(zalo)}</Row>
      {lastFailure && (
        <Row name="Lỗi kết nối gần nhất">
          {formatInstant(lastFailure.at)}: {lastFailure.reason} ({lastFailure.code})
        </Row>
      )}
      <Row name="Mẫu tin">{templateId ?? 'chưa đặt'}</Row>
      <Row name="Zalo báo về">
        {`${config.appUrl}/webhooks/zalo`}
        {!oaSecretKey && '; chưa có ZALO_OA_SECRET_KEY nên chưa nhận được biên nhận'}
      </Row>
      {checked && <Checked {...checked} />}
    </>
  );
}

function Checked({ quota, template }: ZaloChecked) {
  return (
    <>
      <Row name="Hạn mức hôm nay">
        {'reason' in quota
          ? `${quota.reason} (${quota.code})`
          : `còn ${quota.remaining ?? 'chưa rõ'} trên ${quota.daily ?? 'chưa rõ'} tin`}
      </Row>
      <Row name="Kiểm tra mẫu tin">
        {'reason' in template && `${template.reason} (${template.code})`}
        {'mistakes' in template && template.mistakes.length === 0 && 'mẫu tin dùng được'}
        {'mistakes' in template && template.mistakes.length > 0 && (
          <ul class="mb-0 ps-3">
            {template.mistakes.map((mistake) => (
              <li>{mistake}</li>
            ))}
          </ul>
        )}
      </Row>
    </>
  );
}

function sessionWords({ validUntil, dead }: ConnectionState): string {
  if (dead) return 'Zalo đã thu hồi; cần cấp quyền lại';
  return validUntil
    ? `dùng được đến ${formatInstant(validUntil)}, tự làm mới trước khi hết hạn`
    : 'chưa có; được lấy ở lần gửi hoặc kiểm tra đầu tiên';
}

interface GrantProps {
  zalo: ConnectionState;
  config: Config;
  callback: string;
}

/** How an administrator of the Official Account gives the service a new grant; nothing while there is no app to give it to. */
export function ZaloGrant({ zalo, config, callback }: GrantProps) {
  const { appId, appSecret } = config.zalo;
  if (!appId || !appSecret) return null;
  const needed = zalo.renew !== null;
  return (
    <>
      {needed && <Heed>{zalo.renew}</Heed>}
      <details open={needed}>
        <summary>Cấp quyền lại cho Đôn Đốc tại Zalo</summary>
        <ol>
          <li>
            Trong ứng dụng tại developers.zalo.me, mục Official Account, đặt Callback URL là{' '}
            <strong>{callback}</strong>.
          </li>
          <li>Người quản trị Zalo OA bấm nút dưới đây, đăng nhập Zalo và đồng ý.</li>
          <li>Zalo đưa trở lại trang này; tin đang giữ lại được gửi tiếp.</li>
        </ol>
        <p>
          <a class="btn btn-quiet" href={links.zaloGrant('cap-quyen')} rel="nofollow">
            Cấp quyền tại Zalo
          </a>
        </p>
      </details>
    </>
  );
}
