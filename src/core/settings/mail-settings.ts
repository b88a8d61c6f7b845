import type { MailSettings } from '../alerts';
import type { Services } from '../services';
import { readSealedSmtpPassword, readSettings } from './setting-store';
import { isSender, joinSmtpUrl, senderOfSmtpUrl, splitSmtpUrl } from './smtp-url';

/**
 * How mail is sent now, or null when nothing usable is set. The environment wins over what is stored; a sender that is
 * not set is the user of the SMTP address, if that is a mail address.
 */
export async function readMailSettings(services: Services): Promise<MailSettings | null> {
  const settings = await readSettings(services.database.read);
  const url = services.mailFromEnvironment.url ?? (await storedUrl(services, settings.smtpUrl));
  if (url === null) return null;
  if (splitSmtpUrl(url) === null) {
    services.log.warn('smtp_url_invalid', { from: 'environment' });
    return null;
  }
  const from = services.mailFromEnvironment.from ?? settings.mailFrom ?? senderOfSmtpUrl(url);
  if (from === null) return null;
  if (!isSender(from)) {
    services.log.warn('mail_from_invalid', { from: 'environment' });
    return null;
  }
  return { url, from };
}

async function storedUrl(services: Services, smtpUrl: string | null): Promise<string | null> {
  if (smtpUrl === null) return null;
  const sealed = await readSealedSmtpPassword(services.database.read);
  return joinSmtpUrl(smtpUrl, sealed === null ? null : services.secrets.open(sealed));
}
