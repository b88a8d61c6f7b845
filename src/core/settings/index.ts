export { type SettingsChange, readSettings, writeSealedSmtpPassword, writeSettings } from './setting-store';
export { type LanSetting, readLanSetting, writeLanSetting } from './lan-setting';
export { readMailSettings } from './mail-settings';
export { isSender, splitSmtpUrl } from './smtp-url';
export { readTaxId } from './tax-id';
