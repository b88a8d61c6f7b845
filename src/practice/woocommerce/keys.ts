import { createHmac } from 'node:crypto';
import type { Clock } from '../../core/foundation';
import { refusal } from './answers';
import type { Answer } from './misbehave';

/** A key pair of the practice shop. */
export interface ShopKeys {
  readonly consumerKey: string;
  readonly consumerSecret: string;
  /** Default: both. */
  readonly permission?: 'read' | 'read_write';
}

export interface KeyedRequest {
  readonly method: string;
  /** The address as the shop knows itself plus what was asked. */
  readonly url: URL;
  readonly secure: boolean;
  readonly authorization: string | undefined;
}

const TOLERANCE_SECONDS = 15 * 60;
const refused = (message: string): Answer => refusal(401, 'woocommerce_rest_authentication_error', message);
const nobody = (): Answer => refusal(401, 'woocommerce_rest_cannot_view', 'Sorry, you cannot list resources.');

/**
 * The shop's door. Over https: Basic, or the pair in the query. Over plain http: a one-legged OAuth 1.0a signature whose
 * base is the shop's own address, not older than 15 minutes and with a nonce of its own; Basic is not even looked at.
 */
export class Door {
  readonly #keys: readonly ShopKeys[];
  readonly #clock: Clock;
  readonly #nonces = new Map<string, number>();

  constructor(keys: readonly ShopKeys[], clock: Clock) {
    this.#keys = keys;
    this.#clock = clock;
  }

  /** Null when the request may come in. */
  refuse(request: KeyedRequest): Answer | null {
    const opened = request.secure ? this.#byPair(request) : this.#bySignature(request);
    if ('status' in opened) return opened;
    if (request.method !== 'GET' && opened.permission === 'read') {
      return refused('The API key provided does not have write permissions.');
    }
    return null;
  }

  #byPair({ authorization, url }: KeyedRequest): ShopKeys | Answer {
    const basic = /^Basic (.+)$/.exec(authorization ?? '')?.[1];
    const [key, secret] = basic
      ? Buffer.from(basic, 'base64').toString().split(':')
      : [url.searchParams.get('consumer_key'), url.searchParams.get('consumer_secret')];
    if (!key || !secret) return nobody();
    const keys = this.#keys.find((known) => known.consumerKey === key);
    if (!keys) return refused('Consumer key is invalid.');
    return keys.consumerSecret === secret ? keys : refused('Consumer secret is invalid.');
  }

  #bySignature({ method, url }: KeyedRequest): ShopKeys | Answer {
    const given = Object.fromEntries(url.searchParams);
    const { oauth_consumer_key: key, oauth_signature: signature, oauth_signature_method: algorithm } = given;
    if (!key && !signature) return nobody();
    const missing = [
      'oauth_consumer_key',
      'oauth_timestamp',
      'oauth_nonce',
      'oauth_signature',
      'oauth_signature_method',
    ]
      .filter((name) => !given[name])
      .join(', ');
    if (missing) {
      return refusal(401, 'woocommerce_rest_authentication_missing_parameter', `Missing OAuth parameter ${missing}`);
    }
    const keys = this.#keys.find((known) => known.consumerKey === key);
    if (!keys) return refused('Consumer key is invalid.');
    if (algorithm !== 'HMAC-SHA1' && algorithm !== 'HMAC-SHA256') {
      return refused('Invalid signature - signature method is invalid.');
    }
    const expected = createHmac(algorithm.slice(5).toLowerCase(), `${encode(keys.consumerSecret)}&`)
      .update(signatureBase(method, url))
      .digest('base64');
    if (signature !== expected) return refused('Invalid signature - provided signature does not match.');
    return this.#stale(keys, Number(given['oauth_timestamp']), given['oauth_nonce'] ?? '') ?? keys;
  }

  #stale(keys: ShopKeys, timestamp: number, nonce: string): Answer | null {
    const now = Math.floor(this.#clock.now().getTime() / 1000);
    for (const [used, at] of this.#nonces) if (at < now - TOLERANCE_SECONDS) this.#nonces.delete(used);
    if (!(Math.abs(now - timestamp) <= TOLERANCE_SECONDS)) return refused('Invalid timestamp.');
    const mark = `${keys.consumerKey} ${nonce}`;
    if (this.#nonces.has(mark)) return refused('Invalid nonce - nonce has already been used.');
    this.#nonces.set(mark, timestamp);
    return null;
  }
}

function encode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}

function signatureBase(method: string, url: URL): string {
  const pairs = [...url.searchParams]
    .filter(([name]) => name !== 'oauth_signature')
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort();
  return [method, encode(`${url.origin}${url.pathname}`), encode(pairs.join('&'))].join('&');
}
