import { BlockList, isIP } from 'node:net';
import type { SMTPTransportOptions } from 'nodemailer/lib/smtp-transport';

/** A mail server as taken from smtp://user:password@host:port or smtps://…; nothing else of the URL has any effect. */
export interface SmtpEndpoint {
  readonly host: string;
  readonly port: number;
  readonly encryption: 'tls' | 'starttls' | 'none';
  readonly auth: { readonly user: string; readonly pass: string } | null;
  /** Host and port, for messages to people. */
  readonly name: string;
}

const DEFAULT_PORTS = { 'smtp:': 587, 'smtps:': 465 } as const;

/**
 * Null when the text is no SMTP address. Encryption is left out only on the way to this very computer; anywhere else a
 * server that does not offer it is not talked to, whoever removed the offer.
 */
export function smtpEndpoint(text: string): SmtpEndpoint | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  const { protocol } = url;
  if ((protocol !== 'smtp:' && protocol !== 'smtps:') || url.hostname === '') return null;
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const port = url.port === '' ? DEFAULT_PORTS[protocol] : Number(url.port);
  return {
    host,
    port,
    encryption: protocol === 'smtps:' ? 'tls' : isThisComputer(host) ? 'none' : 'starttls',
    auth:
      url.username === '' ? null : { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
    name: `${url.hostname}:${port}`,
  };
}

/** The part of nodemailer's options that follows from the endpoint. */
export function endpointOptions({ host, port, encryption, auth }: SmtpEndpoint): SMTPTransportOptions {
  return {
    host,
    port,
    secure: encryption === 'tls',
    requireTLS: encryption === 'starttls',
    ignoreTLS: encryption === 'none',
    ...(auth === null ? {} : { auth: { ...auth } }),
  };
}

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4');
LOOPBACK.addAddress('::1', 'ipv6');

function isThisComputer(host: string): boolean {
  if (host.toLowerCase() === 'localhost') return true;
  const family = isIP(host);
  return family !== 0 && LOOPBACK.check(host, family === 6 ? 'ipv6' : 'ipv4');
}
