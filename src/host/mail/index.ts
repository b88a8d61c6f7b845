export { createSmtpMailer } from './smtp-mailer';
