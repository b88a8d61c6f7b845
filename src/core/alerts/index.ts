export type { Mail, MailPort, MailResult, MailSettings } from './mail-port';
