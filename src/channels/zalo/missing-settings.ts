import type { ZaloSettings } from '../../platform/channel-settings.js';

/** The settings without which nothing can be sent; with a grant in the database no first token is needed. */
export function missingSettings(zalo: ZaloSettings, granted: boolean): string[] {
  const { appId, appSecret, refreshToken, templateId } = zalo;
  return [
    appId ? '' : 'ZALO_APP_ID',
    appSecret ? '' : 'ZALO_APP_SECRET',
    refreshToken || granted ? '' : 'ZALO_REFRESH_TOKEN',
    templateId ? '' : 'mã mẫu tin (zalo.templateId)',
  ].filter(Boolean);
}
