import type { CallResult, ConnectorContext } from '../../core/channels';
import { done, failed } from './channel-problem';

type Secrets = Readonly<Record<string, string>>;

/** Asks the channel for new secrets from those there are: at least `accessToken` and `expiresAt` (an instant). */
export type Renewal = (now: Secrets, signal: AbortSignal) => Promise<CallResult<Secrets>>;

/** The access token of an OAuth account, renewed through the secret store, where other passes see it too. */
export interface AccessTokens {
  /** One that is good for the next request. */
  current(signal: AbortSignal): Promise<CallResult<string>>;
  /** Another than `refused`, which the channel did not take although its time was not over. */
  another(refused: string, signal: AbortSignal): Promise<CallResult<string>>;
}

/** A token this close to its end may be refused before the request arrives. */
const MARGIN_MS = 60_000;

export function openAccessTokens(
  { secretStore, clock }: Pick<ConnectorContext, 'secretStore' | 'clock'>,
  renewal: Renewal,
): AccessTokens {
  function usable({ accessToken, expiresAt }: Secrets, refused: string | null): string | null {
    if (!accessToken || accessToken === refused) return null;
    return Date.parse(expiresAt ?? '') - MARGIN_MS > clock.now().getTime() ? accessToken : null;
  }

  async function get(refused: string | null, signal: AbortSignal): Promise<CallResult<string>> {
    let seen = secretStore.current();
    // Somebody else may have stored secrets meanwhile that are no better; then it is our turn in the second round.
    for (let round = 0; ; round++) {
      const token = usable(seen, refused);
      if (token !== null) return done(token);
      const renewed = await secretStore.renew(seen, (now) => renewal(now, signal));
      if (!renewed.ok) return failed(renewed.problem);
      seen = renewed.value;
      if (round === 1) return done(seen['accessToken'] ?? '');
    }
  }

  return {
    current: (signal) => get(null, signal),
    another: (refused, signal) => get(refused, signal),
  };
}

/** Asks with a token, and once more with another one where `isRefused` says that the channel did not take the first. */
export async function withAccessToken<T>(
  tokens: AccessTokens,
  signal: AbortSignal,
  ask: (token: string) => Promise<CallResult<T>>,
  isRefused: (result: CallResult<T>) => boolean,
): Promise<CallResult<T>> {
  const token = await tokens.current(signal);
  if (!token.ok) return token;
  const first = await ask(token.value);
  if (!isRefused(first)) return first;
  const another = await tokens.another(token.value, signal);
  return another.ok ? ask(another.value) : another;
}
