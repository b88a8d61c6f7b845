import { z } from 'zod';
import type { CallResult, ConnectorContext, SignIn, SignInEnd, SignInStep } from '../../core/channels';
import { channelProblem, done, failed } from '../http';
import { hostsOf } from './hosts';
import { clientAuthorization, clientProblem, requestTokens, seconds } from './tokens';
import { tracedRequest } from './traced';

const GRANT = 'urn:ietf:params:oauth:grant-type:device_code';
/** By how much RFC 8628 wants the wait lengthened when the service asks to slow down. */
const SLOWER_MS = 5000;
const USUAL_WAIT_MS = 5000;

const deviceSchema = z.object({
  device_code: z.string(),
  user_code: z.string(),
  expires_in: seconds,
  interval: seconds.catch(USUAL_WAIT_MS / 1000),
  verification_uri: z.string(),
  verification_uri_complete: z.string().optional(),
});

/** The device flow: a person confirms in a browser, anywhere, and this program asks until they have. */
export const allegroSignIn: SignIn = { begin, finish };

async function begin(context: ConnectorContext, signal: AbortSignal): Promise<CallResult<SignInStep>> {
  const hosts = hostsOf(context.settings);
  const url = new URL('device', hosts.auth);
  url.searchParams.set('client_id', context.settings['clientId'] ?? '');
  const request = { method: 'POST', url, headers: clientAuthorization(context), form: {} } as const;
  const result = await tracedRequest(context, request, signal);
  if (!result.ok) return failed(clientProblem(result.problem, hosts) ?? result.problem);
  const device = deviceSchema.safeParse(result.value.body);
  if (result.value.status !== 200 || !device.success) {
    return failed(channelProblem('allegro_client_refused', 'auth', { host: hosts.auth.host }));
  }
  const { device_code, user_code, expires_in, interval, verification_uri, verification_uri_complete } = device.data;
  return done({
    kind: 'device',
    url: verification_uri_complete ?? verification_uri,
    userCode: verification_uri_complete === undefined ? user_code : null,
    askAgainMs: interval * 1000,
    expiresAt: new Date(context.clock.now().getTime() + expires_in * 1000).toISOString(),
    state: { deviceCode: device_code, intervalMs: String(interval * 1000) },
  });
}

async function finish(
  context: ConnectorContext,
  state: SignInStep['state'],
  _answer: string | null,
  signal: AbortSignal,
): Promise<CallResult<SignInEnd>> {
  const hosts = hostsOf(context.settings);
  const form = { grant_type: GRANT, device_code: state['deviceCode'] ?? '' };
  const grant = await requestTokens(context, hosts, form, signal);
  if (!grant.ok) return grant;
  if (grant.value.granted) return done({ status: 'signed_in', secrets: grant.value.granted });
  const waitMs = Number(state['intervalMs']) || USUAL_WAIT_MS;
  switch (grant.value.error) {
    case 'authorization_pending':
      return done({ status: 'waiting', afterMs: waitMs });
    case 'slow_down':
      return done({ status: 'waiting', afterMs: waitMs + SLOWER_MS });
    case 'access_denied':
      return failed(channelProblem('allegro_sign_in_refused', 'auth', { host: hosts.auth.host }));
    default:
      return failed(
        channelProblem('allegro_sign_in_expired', 'auth', { host: hosts.auth.host, reason: grant.value.error }),
      );
  }
}
