import { IsBoolean, IsInt, IsOptional, IsString, Max, Min, MinLength, ValidateBy } from 'class-validator';

/** Text of that form which is an address as a whole too: nothing may stumble over it later. */
export const Address = (form: RegExp, message: string) => {
  const validate = (value: unknown) => typeof value === 'string' && form.test(value) && URL.canParse(value);
  return ValidateBy({ name: 'isAddress', validator: { validate } }, { message });
};

/** Text that is an address of the web. */
export const WebAddress = () =>
  Address(/^https?:\/\/\S+$/, 'phải là một địa chỉ bắt đầu bằng http:// hoặc https://');

/** How the Zalo Official Account is reached; without app, token and template the channel is not configured. */
export class ZaloSettings {
  @IsOptional()
  @IsString()
  appId: string | null = null;

  @IsOptional()
  @IsString()
  appSecret: string | null = null;

  @IsOptional()
  @IsString()
  oaSecretKey: string | null = null;

  /** As people find the Official Account in Zalo; null: they are told only that it is the office's. */
  @IsOptional()
  @IsString()
  oaName: string | null = null;

  /** Only the first one: afterwards the newest pair is kept in the database. */
  @IsOptional()
  @IsString()
  refreshToken: string | null = null;

  @WebAddress()
  businessUrl: string;

  @WebAddress()
  openapiUrl: string;

  @WebAddress()
  oauthUrl: string;

  @IsOptional()
  @IsString()
  templateId: string | null = null;

  @IsBoolean()
  appsecretProof: boolean;

  /** Hours after the last word of a person's account within which free messages go to it; 0: never. */
  @IsInt()
  @Min(0)
  @Max(168)
  freeHours: number;

  /** Whether the template may also go to an account instead of a telephone number. */
  @IsBoolean()
  uidTemplate: boolean;
}

/** How mail leaves, and how what comes back is heard of. */
export class MailSettings {
  /** The most mails a minute that this instance gives to the server. */
  @IsInt()
  @Min(1)
  perMinute: number;

  /** The most mails an hour to one person; more than that is a fault somewhere, and the rest waits. */
  @IsInt()
  @Min(1)
  perPersonPerHour: number;

  /** Signs what leaves with DKIM; all three or none. The file holds the private key in PEM. */
  @IsOptional()
  @IsString()
  dkimDomain: string | null = null;

  @IsOptional()
  @IsString()
  dkimSelector: string | null = null;

  @IsOptional()
  @IsString()
  dkimKeyFile: string | null = null;

  /** What the mail server names itself by when it hands over mails that came back; null: none are taken. */
  @IsOptional()
  @MinLength(16)
  bounceKey: string | null = null;
}

/** When a person's next channel is used, and how long links in messages answer. */
export class DeliverySettings {
  /** Hours without a receipt after which a Zalo message goes by mail as well; 0: never. */
  @IsInt()
  @Min(0)
  receiptHours: number;

  /** Hours after which what a channel could not take goes by the next one; 0: never. */
  @IsInt()
  @Min(0)
  downHours: number;

  /** Whether what is a matter of hours, or due today, goes by every channel of its person at once. */
  @IsBoolean()
  bothOnLastDay: boolean;

  /** Days for which the links in a message answer. */
  @IsInt()
  @Min(1)
  linkDays: number;
}
