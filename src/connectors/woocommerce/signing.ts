import { createHmac } from 'node:crypto';
import OAuth from 'oauth-1.0a';
import type { ConnectorContext } from '../../core/channels';

type SigningPorts = Pick<ConnectorContext, 'secrets' | 'clock' | 'random'>;

export interface SignedRequest {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
}

/** Clock and nonce come from outside; the library would take its own. */
class PassedInOAuth extends OAuth {
  readonly #ports: SigningPorts;

  constructor(ports: SigningPorts) {
    super({
      consumer: { key: ports.secrets['consumerKey'] ?? '', secret: ports.secrets['consumerSecret'] ?? '' },
      signature_method: 'HMAC-SHA256',
      hash_function: (base, key) => createHmac('sha256', key).update(base).digest('base64'),
    });
    this.#ports = ports;
  }

  override getTimeStamp(): number {
    return Math.floor(this.#ports.clock.now().getTime() / 1000);
  }

  override getNonce(): string {
    const { random } = this.#ports;
    return `${random.uuid()}${random.fraction().toString(36).slice(2)}`.replaceAll('-', '');
  }
}

/**
 * Adds the keys: Basic over https; over plain http, where WooCommerce ignores Basic, a one-legged OAuth 1.0a signature in the
 * query string. A signature holds for one request only (its nonce is single-use), so nothing signed is ever sent twice.
 */
export function sign(
  ports: SigningPorts,
  method: 'GET' | 'POST',
  url: URL,
  query: Readonly<Record<string, string>>,
): SignedRequest {
  if (url.protocol === 'https:') {
    const pair = `${ports.secrets['consumerKey'] ?? ''}:${ports.secrets['consumerSecret'] ?? ''}`;
    const headers = { authorization: `Basic ${Buffer.from(pair).toString('base64')}` };
    return { url: withQuery(url, query), headers };
  }
  const oauth = new PassedInOAuth(ports);
  const signed = oauth.authorize({ url: url.href, method, data: { ...query } });
  const all = Object.entries(signed).map(([key, value]) => [key, String(value)] as const);
  return { url: withQuery(url, Object.fromEntries(all)), headers: {} };
}

/** Percent-encoded as OAuth wants it: a space is %20 and never a plus, or the shop computes another signature. */
function withQuery(url: URL, query: Readonly<Record<string, string>>): URL {
  const encode = (text: string) =>
    encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  const pairs = Object.entries(query).map(([key, value]) => `${encode(key)}=${encode(value)}`);
  return new URL(pairs.length === 0 ? url.href : `${url.href}?${pairs.join('&')}`);
}
