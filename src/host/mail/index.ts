export { createSmtpMailer, type Patience } from './smtp-mailer';
