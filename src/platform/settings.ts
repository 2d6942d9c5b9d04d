import { Type } from 'class-transformer';
import {
  ArrayNotEmpty,
  ArrayUnique,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { Address, DeliverySettings, MailSettings, WebAddress, ZaloSettings } from './channel-settings.js';
import { OidcSettings } from './oidc-settings.js';

/** The service's own address at its longest: a link that answers has some 80 characters more, and Zalo takes 200. */
export const LONGEST_URL = 120;

/** What is too big, and how long is too long. */
export class Limits {
  /** The largest document that is taken in, in bytes. */
  @IsInt()
  @Min(1)
  fileBytes: number;

  /** The longest text that is taken in, in characters. */
  @IsInt()
  @Min(1)
  textCharacters: number;

  /** The most paragraphs and table rows of which the body of a conclusion may consist. */
  @IsInt()
  @Min(1)
  clauses: number;

  /** The most pages of a document with a text of its own. */
  @IsInt()
  @Min(1)
  pages: number;

  /** The most pages of which pictures are recognised. */
  @IsInt()
  @Min(1)
  scannedPages: number;

  /** How long one file may take to open, in seconds. */
  @IsInt()
  @Min(1)
  openSeconds: number;

  /** How long a page waits for an import before it shows how far that is, in seconds. */
  @IsInt()
  @Min(1)
  answerSeconds: number;

  /** The most files that come with one report, what they may weigh together, and all files of one assignment. */
  @IsInt()
  @Min(1)
  attachments: number;

  @IsInt()
  @Min(1)
  reportBytes: number;

  @IsInt()
  @Min(1)
  assignmentBytes: number;

  /** How long a sign-in lasts without being used, in hours. */
  @IsInt()
  @Min(1)
  sessionHours: number;

  /** How long it lasts at most, in days. */
  @IsInt()
  @Min(1)
  sessionDays: number;
}

/** config/default.json with what the environment puts in its place. */
export class Settings {
  /** `sqlite:./data/dondoc.sqlite` or `postgres://…`. */
  @Matches(/^(sqlite:.+|postgres(ql)?:\/\/.+)$/, {
    message: 'phải có dạng sqlite:./thư-mục/tệp.sqlite hoặc postgres://người-dùng:mật-khẩu@máy/tên',
  })
  databaseUrl: string;

  /** 0 lets the machine choose. */
  @IsInt()
  @Min(0)
  @Max(65535)
  port: number;

  /** Where people reach the service; without a slash at its end. */
  @Address(
    /^https?:\/\/[^\s/]+(\/\S*[^\s/])?$/,
    'phải là địa chỉ bắt đầu bằng http:// hoặc https:// và không có dấu / ở cuối',
  )
  @MaxLength(LONGEST_URL, {
    message: `phải có không quá ${LONGEST_URL} ký tự, để đường dẫn trong tin vừa 200 ký tự mà Zalo nhận`,
  })
  appUrl: string;

  /** null: the service keeps a key of its own beside the SQLite file (see secrets.ts). */
  @IsOptional()
  @MinLength(32)
  secretKey: string | null = null;

  @IsOptional()
  @Address(/^smtps?:\/\/\S+$/, 'phải có dạng smtp://máy:cổng hoặc smtps://người-dùng:mật-khẩu@máy')
  smtpUrl: string | null = null;

  @Matches(/^([^<>\r\n]+ )?<?[^\s<>@]+@[^\s<>@]+>?$/, {
    message: 'phải là địa chỉ thư, hoặc Tên <địa chỉ thư>',
  })
  mailFrom: string;

  @IsIn(['on', 'off'])
  heartbeat: 'on' | 'off';

  /** Asked after each heartbeat that ended well, so that somebody outside notices when none comes. */
  @IsOptional()
  @WebAddress()
  heartbeatUrl: string | null = null;

  /** Which day is the last one when the document prints "trước ngày X": X as registers print it, or the day before. */
  @IsIn(['register', 'strict'])
  beforeDay: 'register' | 'strict';

  @Type(() => ZaloSettings)
  @IsObject()
  @ValidateNested()
  zalo: ZaloSettings;

  @Type(() => MailSettings)
  @IsObject()
  @ValidateNested()
  mail: MailSettings;

  @Type(() => OidcSettings)
  @IsObject()
  @ValidateNested()
  oidc: OidcSettings;

  @Type(() => DeliverySettings)
  @IsObject()
  @ValidateNested()
  delivery: DeliverySettings;

  @Type(() => Limits)
  @IsObject()
  @ValidateNested()
  limits: Limits;

  /** A person is told on the first of these that reaches them. */
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(['zalo', 'email'], { each: true })
  channelOrder: ('zalo' | 'email')[];
}

/** Which environment variable takes the place of which setting. */
export const environment: Record<string, string> = {
  DATABASE_URL: 'databaseUrl',
  PORT: 'port',
  APP_URL: 'appUrl',
  SECRET_KEY: 'secretKey',
  SMTP_URL: 'smtpUrl',
  MAIL_FROM: 'mailFrom',
  MAIL_BOUNCE_KEY: 'mail.bounceKey',
  HEARTBEAT: 'heartbeat',
  HEARTBEAT_URL: 'heartbeatUrl',
  ZALO_APP_ID: 'zalo.appId',
  ZALO_APP_SECRET: 'zalo.appSecret',
  ZALO_OA_SECRET_KEY: 'zalo.oaSecretKey',
  ZALO_OA_NAME: 'zalo.oaName',
  ZALO_REFRESH_TOKEN: 'zalo.refreshToken',
  ZALO_BUSINESS_URL: 'zalo.businessUrl',
  ZALO_OPENAPI_URL: 'zalo.openapiUrl',
  ZALO_OAUTH_URL: 'zalo.oauthUrl',
  OIDC_ISSUER: 'oidc.issuer',
  OIDC_CLIENT_ID: 'oidc.clientId',
  OIDC_CLIENT_SECRET: 'oidc.clientSecret',
  OIDC_NAME: 'oidc.name',
};

/** What may only come from the environment, never from a file that is shown around. */
export const secrets = [
  'secretKey',
  'mail.bounceKey',
  'zalo.appSecret',
  'zalo.oaSecretKey',
  'zalo.refreshToken',
  'oidc.clientSecret',
];
