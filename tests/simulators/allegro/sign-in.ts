import { Hono } from 'hono';
import type { Clock } from '../../../src/core/foundation';
import { signInError } from './answers';

export interface SimTokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly expiresAt: string;
}

const ACCESS_SECONDS = 43_199;
const DEVICE_SECONDS = 3600;
/** A used refresh token still works for so long, for clients that did not get the answer. */
const GRACE_MS = 60_000;

interface Device {
  readonly userCode: string;
  readonly expires: number;
  decision: 'waiting' | 'slow' | 'granted' | 'denied';
}

/** The sign-in service: device flow, tokens of 12 hours, refresh tokens that work once. */
export class SimSignIn {
  readonly #clock: Clock;
  readonly #client: { readonly id: string; readonly secret: string };
  readonly #access = new Map<string, number>();
  readonly #refresh = new Map<string, { usedAt: number | null }>();
  readonly #devices = new Map<string, Device>();
  #serial = 0;
  /** How often tokens were handed out for a refresh token. */
  renewals = 0;

  constructor(clock: Clock, client: { readonly id: string; readonly secret: string }) {
    this.#clock = clock;
    this.#client = client;
  }

  /** As after signing in. */
  grant(): SimTokens {
    const serial = ++this.#serial;
    const expires = this.#now() + ACCESS_SECONDS * 1000;
    const accessToken = `allegro-access-token-${serial}`;
    const refreshToken = `allegro-refresh-token-${serial}`;
    this.#access.set(accessToken, expires);
    this.#refresh.set(refreshToken, { usedAt: null });
    return { accessToken, refreshToken, expiresAt: new Date(expires).toISOString() };
  }

  /** The seller withdraws what the application was allowed. */
  revoke(): void {
    this.#access.clear();
    this.#refresh.clear();
  }

  /** Only the access tokens stop working, before their time. */
  dropAccess(): void {
    this.#access.clear();
  }

  decide(decision: Device['decision']): void {
    for (const device of this.#devices.values()) device.decision = decision;
  }

  admits(authorization: string | undefined): boolean {
    const token = /^Bearer (.+)$/.exec(authorization ?? '')?.[1];
    return token !== undefined && (this.#access.get(token) ?? 0) > this.#now();
  }

  routes(): Hono {
    const app = new Hono();
    app.use(async (c, next) => {
      const pair = `${this.#client.id}:${this.#client.secret}`;
      if (c.req.header('authorization') !== `Basic ${Buffer.from(pair).toString('base64')}`) {
        return signInError(c, 401, 'invalid_client', 'Bad client credentials');
      }
      await next();
    });
    app.post('/device', (c) => {
      if (c.req.query('client_id') !== this.#client.id) return signInError(c, 400, 'invalid_request');
      const code = `device-code-${++this.#serial}`;
      const userCode = `cbt3zdu4g${this.#serial}`;
      this.#devices.set(code, { userCode, expires: this.#now() + DEVICE_SECONDS * 1000, decision: 'waiting' });
      const home = 'https://allegro.example/skojarz-aplikacje';
      // Numbers as texts, as the real service has sent them.
      return c.json({
        device_code: code,
        user_code: userCode,
        expires_in: String(DEVICE_SECONDS),
        interval: '5',
        verification_uri: home,
        verification_uri_complete: `${home}?code=${userCode}`,
      });
    });
    app.post('/token', async (c) => {
      const form = new URLSearchParams(await c.req.text());
      switch (form.get('grant_type') ?? '') {
        case 'urn:ietf:params:oauth:grant-type:device_code': {
          const device = this.#devices.get(form.get('device_code') ?? '');
          if (!device || device.expires <= this.#now()) return signInError(c, 400, 'Invalid device code');
          if (device.decision === 'waiting') return signInError(c, 400, 'authorization_pending');
          if (device.decision === 'slow') return signInError(c, 400, 'slow_down');
          if (device.decision === 'denied') return signInError(c, 400, 'access_denied');
          this.#devices.delete(form.get('device_code') ?? '');
          return c.json(this.#answer());
        }
        case 'refresh_token': {
          const token = this.#refresh.get(form.get('refresh_token') ?? '');
          const late = token?.usedAt != null && this.#now() - token.usedAt > GRACE_MS;
          if (!token || late) return signInError(c, 400, 'invalid_grant', 'Invalid refresh token');
          token.usedAt ??= this.#now();
          this.renewals++;
          return c.json(this.#answer());
        }
        default:
          return signInError(c, 400, 'unsupported_grant_type');
      }
    });
    return app;
  }

  #answer() {
    const { accessToken, refreshToken } = this.grant();
    return {
      access_token: accessToken,
      refresh_token: refreshToken,
      token_type: 'bearer',
      expires_in: ACCESS_SECONDS,
      scope: 'allegro:api:sale:offers:read allegro:api:sale:offers:write allegro:api:orders:read',
      jti: `jti-${this.#serial}`,
    };
  }

  #now(): number {
    return this.#clock.now().getTime();
  }
}
