import { ApiProperty } from '@nestjs/swagger';
import { ZALO_EVENT_KINDS, type ZaloEventKind } from '../../people/zalo-account.entities.js';
import type { ZaloAccount } from '../../people/zalo-accounts.service.js';
import { codeWords } from '../../people/zalo-words.js';
import { instantText } from '../../platform/columns.js';
import { ChoiceField, DayField, FlagField, TextField } from '../../platform/fields.js';

/** Whether the person wants messages by Zalo. */
export class ZaloConsentInput {
  @FlagField({ description: 'true: đồng ý nhận tin qua Zalo; false: thôi nhận' })
  consent: boolean;
}

class ZaloCodeView {
  @TextField({ description: 'Nhắn nguyên mã này tới Zalo OA của cơ quan' })
  code: string;

  @TextField({ description: 'Mã có hiệu lực đến lúc này' })
  expiresAt: string;
}

class ZaloEventView {
  @ChoiceField(ZALO_EVENT_KINDS)
  kind: ZaloEventKind;

  @TextField()
  at: string;
}

/** How the asker stands to messages by Zalo. */
export class ZaloAccountView {
  @FlagField({ description: 'Hệ thống đã kết nối Zalo OA nên liên kết được' })
  linkable: boolean;

  @TextField({ optional: true, description: 'Tên Zalo OA của cơ quan, để tìm trong Zalo' })
  oaName: string | null;

  @FlagField({ description: 'Đã liên kết tài khoản Zalo' })
  linked: boolean;

  @TextField({ optional: true, description: 'Số điện thoại nhận tin, chỉ ba số cuối' })
  phone: string | null;

  @DayField({ optional: true, description: 'Ngày đồng ý nhận tin qua Zalo; null: không đồng ý' })
  consent: string | null;

  @ApiProperty({ type: ZaloCodeView, nullable: true })
  code: ZaloCodeView | null;

  @ApiProperty({ type: [ZaloEventView], description: 'Mười lần gần nhất' })
  events: ZaloEventView[];
}

/** The account as programs see it. */
export function zaloAccountView({ person, linkable, oaName, code, events }: ZaloAccount): ZaloAccountView {
  return {
    linkable,
    oaName,
    linked: person.zaloUserId !== null,
    phone: person.phone && `…${person.phone.slice(-3)}`,
    consent: person.zaloConsent?.toString() ?? null,
    code: code && { code: codeWords(code.code), expiresAt: instantText(code.expiresAt) },
    events: events.map(({ kind, at }) => ({ kind, at: instantText(at) })),
  };
}
