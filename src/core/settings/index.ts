export { type SettingsChange, readSettings, writeSealedSmtpPassword, writeSettings } from './setting-store';
export { readLanWanted, writeLanWanted } from './lan-setting';
export { readMailSettings } from './mail-settings';
export { isSender, splitSmtpUrl } from './smtp-url';
export { readTaxId } from './tax-id';
