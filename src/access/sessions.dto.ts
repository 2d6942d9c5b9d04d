import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, NumberField, TextField } from '../platform/fields.js';

/** A browser in which one is signed in. */
export class SessionView {
  @TextField({ description: 'Dùng để đăng xuất nơi này; không đăng nhập được bằng nó' }) id: string;
  @TextField({ description: 'Trình duyệt tự xưng' }) agent: string;
  @TextField({ description: 'Địa chỉ mạng lúc đăng nhập' }) address: string;
  @ChoiceField(['password', 'link', 'sso']) method: string;
  @TextField() createdAt: string;
  @TextField() lastSeenAt: string;
}

export class SessionList {
  @ApiProperty({ type: [SessionView] }) items: SessionView[];
  @NumberField({ min: 0 }) total: number;
}

/** Which session ends. */
export class EndSessionInput {
  @TextField({ optional: true, max: 64, description: 'Không có: mọi nơi' })
  id?: string | null;
}
