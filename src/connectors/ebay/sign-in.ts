import type { CallResult, ConnectorContext, SignIn, SignInEnd, SignInStep } from '../../core/channels';
import { addMilliseconds, instant } from '../../core/foundation';
import { channelProblem, done, failed } from '../http';
import { addressesOf } from './addresses';
import { SCOPES, requestTokens } from './tokens';

/** As long as a person may take over it; the code itself is good for five minutes once eBay has given it. */
const PATIENCE_MS = 60 * 60_000;

/**
 * eBay's consent page. It sends the person to the page registered under the RuName, with a code in the address; they bring
 * that address. eBay knows no PKCE: what ties answer to question is `state`.
 */
export const signIn: SignIn = {
  begin: (context) => Promise.resolve(begin(context)),
  finish: (context, state, answer, signal) => finish(context, state, answer, signal),
};

function begin(context: ConnectorContext): CallResult<SignInStep> {
  const addresses = addressesOf(context);
  if ('code' in addresses) return failed(addresses);
  const state = context.random.uuid();
  const url = new URL('/oauth2/authorize', addresses.consent);
  const query = {
    client_id: context.secretStore.current()['clientId'] ?? '',
    redirect_uri: context.settings['ruName'] ?? '',
    response_type: 'code',
    scope: SCOPES,
    state,
  };
  for (const [key, value] of Object.entries(query)) url.searchParams.set(key, value);
  return done({
    kind: 'code',
    url: url.href,
    userCode: null,
    askAgainMs: null,
    expiresAt: addMilliseconds(instant(context.clock), PATIENCE_MS),
    state: { state },
  });
}

async function finish(
  context: ConnectorContext,
  { state = '' }: SignInStep['state'],
  answer: string | null,
  signal: AbortSignal,
): Promise<CallResult<SignInEnd>> {
  const addresses = addressesOf(context);
  if ('code' in addresses) return failed(addresses);
  const code = codeIn(answer?.trim() ?? '', state);
  if (typeof code !== 'string') return code;
  const grant = { grant_type: 'authorization_code', code, redirect_uri: context.settings['ruName'] ?? '' };
  const granted = await requestTokens(context, addresses.api, context.secretStore.current(), grant, signal);
  if (!granted.ok) return granted;
  if (!granted.value['refreshToken']) return failed(channelProblem('ebay_code_missing', 'auth', {}));
  return done({ status: 'signed_in', secrets: granted.value });
}

/** The code, out of the whole address or as it stands. An address of another sign-in is not taken. */
function codeIn(answer: string, state: string): string | ReturnType<typeof failed> {
  if (!/^https?:/i.test(answer)) {
    // eBay's codes are full of `^` and `#`, and people copy them the way the address bar writes them.
    return /\s/.test(answer) || answer === '' ? failed(channelProblem('ebay_code_missing', 'auth', {})) : plain(answer);
  }
  const query = URL.canParse(answer) ? new URL(answer).searchParams : new URLSearchParams();
  const error = query.get('error');
  if (error) return failed(channelProblem('ebay_consent_refused', 'auth', { reason: error }));
  const code = query.get('code');
  if (!code) return failed(channelProblem('ebay_code_missing', 'auth', {}));
  if (query.get('state') !== state) return failed(channelProblem('ebay_answer_of_another', 'auth', {}));
  return code;
}

function plain(code: string): string {
  if (!/%[0-9a-f]{2}/i.test(code)) return code;
  try {
    return decodeURIComponent(code);
  } catch {
    // A stray percent sign is part of the code, not of its writing.
    return code;
  }
}
