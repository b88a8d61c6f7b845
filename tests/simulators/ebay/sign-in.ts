import type { Context, Hono } from 'hono';
import { z } from 'zod';
import type { EbayState } from './state';

export interface EbayKeys {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly ruName: string;
}

const CODE_MS = 299_000;
const ACCESS_S = 7200;
const SCOPES = [
  'https://api.ebay.com/oauth/api_scope/sell.inventory',
  'https://api.ebay.com/oauth/api_scope/sell.fulfillment',
];

const formSchema = z.discriminatedUnion('grant_type', [
  z.strictObject({ grant_type: z.literal('authorization_code'), code: z.string(), redirect_uri: z.string() }),
  z.strictObject({ grant_type: z.literal('refresh_token'), refresh_token: z.string(), scope: z.string() }),
]);
const consentSchema = z.strictObject({
  client_id: z.string(),
  redirect_uri: z.string(),
  response_type: z.literal('code'),
  scope: z.string(),
  state: z.string().optional(),
});

/** Consent and tokens: codes for five minutes and once, access for two hours, refresh tokens until revoked. */
export class SignInDesk {
  readonly #state: EbayState;
  readonly #keys: EbayKeys;
  readonly #codes = new Map<string, number>();
  readonly #refresh = new Set<string>();
  readonly #access = new Map<string, number>();
  renewals = 0;

  constructor(state: EbayState, keys: EbayKeys) {
    this.#state = state;
    this.#keys = keys;
  }

  /** What a person does with the address they were shown; returns the address they are sent to. */
  consent(address: string, agrees = true): string {
    const query = consentSchema.parse(Object.fromEntries(new URL(address).searchParams));
    const { client_id, redirect_uri, scope, state } = query;
    if (client_id !== this.#keys.clientId || redirect_uri !== this.#keys.ruName) throw new Error('unknown application');
    if (scope.split(' ').some((one) => !SCOPES.includes(one))) throw new Error('unknown scope');
    const accepted = new URL('https://shop.example/accepted');
    if (state !== undefined) accepted.searchParams.set('state', state);
    if (!agrees) {
      accepted.searchParams.set('error', 'access_denied');
      return accepted.href;
    }
    const code = this.#state.id('v^1.1#i^1#p^3#I^3#r^1#f^0#t^');
    this.#codes.set(code, this.#state.clock.now().getTime() + CODE_MS);
    accepted.searchParams.set('code', code);
    accepted.searchParams.set('expires_in', '299');
    return accepted.href;
  }

  /** A refresh token, as if somebody had signed in long ago. */
  refreshToken(): string {
    const token = this.#state.id('v^1.1#refresh-');
    this.#refresh.add(token);
    return token;
  }

  revokeAccess(): void {
    this.#access.clear();
  }

  revokeAll(): void {
    this.#access.clear();
    this.#refresh.clear();
  }

  accepts(authorization: string | undefined): boolean {
    const token = /^Bearer (.+)$/.exec(authorization ?? '')?.[1] ?? '';
    return (this.#access.get(token) ?? 0) > this.#state.clock.now().getTime();
  }

  routes(app: Hono): void {
    app.post('/identity/v1/oauth2/token', async (c) => {
      const basic = Buffer.from(`${this.#keys.clientId}:${this.#keys.clientSecret}`).toString('base64');
      if (c.req.header('authorization') !== `Basic ${basic}`) {
        return c.json({ error: 'invalid_client', error_description: 'client authentication failed' }, 401);
      }
      if (!c.req.header('content-type')?.startsWith('application/x-www-form-urlencoded')) {
        return c.json({ error: 'invalid_request', error_description: 'not a form' }, 400);
      }
      const form = formSchema.safeParse(await c.req.parseBody());
      if (!form.success) return c.json({ error: 'invalid_request', error_description: form.error.message }, 400);
      return form.data.grant_type === 'refresh_token'
        ? this.#renew(c, form.data.refresh_token)
        : this.#exchange(c, form.data.code, form.data.redirect_uri);
    });
  }

  #renew(c: Context, refreshToken: string) {
    if (!this.#refresh.has(refreshToken)) return this.#invalidGrant(c);
    this.renewals++;
    return c.json({ ...this.#newAccess(), token_type: 'User Access Token' });
  }

  #exchange(c: Context, code: string, redirect: string) {
    const good = (this.#codes.get(code) ?? 0) > this.#state.clock.now().getTime() && redirect === this.#keys.ruName;
    this.#codes.delete(code);
    if (!good) return this.#invalidGrant(c);
    const refresh = { refresh_token: this.refreshToken(), refresh_token_expires_in: 47_304_000 };
    return c.json({ ...this.#newAccess(), ...refresh, token_type: 'User Access Token' });
  }

  #newAccess() {
    const token = this.#state.id('v^1.1#access-');
    this.#access.set(token, this.#state.clock.now().getTime() + ACCESS_S * 1000);
    return { access_token: token, expires_in: ACCESS_S };
  }

  #invalidGrant(c: Context) {
    return c.json({ error: 'invalid_grant', error_description: 'the provided grant is invalid' }, 400);
  }
}
