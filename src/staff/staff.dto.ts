import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ChoiceField, DayField, FlagField, NumberField, TextField } from '../platform/fields.js';
import { Contacts, PersonRow } from '../people/organisation.dto.js';
import { PageQuery } from '../platform/page.js';

/** Which people are looked for. */
export class StaffQuery extends PageQuery {
  @TextField({
    optional: true,
    max: 200,
    description: 'Tên, chức vụ, đơn vị, thư điện tử, điện thoại; không cần dấu',
  })
  q?: string | null;

  @TextField({ optional: true, max: 500, description: 'Mã đơn vị' })
  unit?: string | null;

  @FlagField({ optional: true, description: 'true: những người đã thôi giữ chức vụ' })
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  left?: boolean | null;
}

/** The `version` field of whoever edits: without it nobody is told what others changed. */
export const VersionField = () =>
  NumberField({
    optional: true,
    description: 'Phiên bản đã đọc; nếu đã có người sửa sau đó thì bị từ chối. Không có: không hỏi',
  });

/** A person's row as it is to be. */
export class PersonCorrection extends PersonRow {
  @VersionField() version?: number;
}

/** Where a person is to be reached. */
export class ContactsCorrection extends Contacts {
  @VersionField() version?: number;
}

/** From when on somebody holds no post here any more. */
export class EndInput {
  @DayField({ optional: true, description: 'Ngày cuối giữ chức vụ; null: vẫn công tác' })
  lastDay?: string | null;

  @VersionField() version?: number;
}

/** A person in a list. */
export class PersonView {
  @NumberField() id: number;
  @TextField() name: string;
  @TextField() position: string;
  @TextField({ description: 'Mã đơn vị' }) unit: string;
  @TextField() email: string;
  @TextField({ optional: true }) phone: string | null;
  @FlagField() head: boolean;
  @FlagField() admin: boolean;
  @DayField({ optional: true }) leftOn: string | null;
  @FlagField({ description: 'Mọi kênh đều từ chối địa chỉ của người này' }) lost: boolean;
}

export class PersonList {
  @ApiProperty({ type: [PersonView] }) items: PersonView[];
  @NumberField({ min: 0 }) total: number;
}

export class HeldPostView {
  @ChoiceField(['head', 'chair', 'decider', 'secretary', 'leader']) post: string;
  @TextField({ optional: true, description: 'Mã Ban Chỉ đạo' }) committee: string | null;
  @TextField() of: string;
}

/** One field as it was and as it became. */
export class ChangeView {
  @TextField() at: string;
  @TextField({ optional: true, description: 'null: tệp tổ chức' }) by: string | null;
  @TextField() field: string;
  @TextField({ optional: true }) before: string | null;
  @TextField({ optional: true }) after: string | null;
  @TextField({ optional: true }) why: string | null;
}

/** A person with posts and past. */
export class PersonFileView extends PersonView {
  @ApiProperty({ type: [HeldPostView] }) posts: HeldPostView[];
  @ApiProperty({ type: [String], description: 'Những địa chỉ trước đây' }) formerEmails: string[];
  @FlagField() hasPassword: boolean;
  @FlagField({ description: 'Đăng nhập cần thêm mã trên điện thoại' }) twoSteps: boolean;
  @FlagField({ description: 'Đăng nhập được bằng tài khoản của nơi khác' }) elsewhere: boolean;
  @NumberField({ min: 0, description: 'Số nơi đang đăng nhập' }) sessions: number;
  @NumberField({ min: 0 }) version: number;
  @ApiProperty({ type: [ChangeView] }) changes: ChangeView[];
}

/** What signs its person in once; it is told here and never again. */
export class SignInLinkView {
  @TextField({ description: 'Dùng ở /dang-nhap/lien-ket?ma=' }) secret: string;
  @TextField() expiresAt: string;
}
