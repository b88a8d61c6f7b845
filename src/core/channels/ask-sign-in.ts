import { type Outcome, ok, problem, refused } from '../foundation';
import { type ConnectingPorts, connectorKindOf, contextOf } from './connect-channel';
import type { CallResult, ConnectorContext } from './connector-call';
import type { ChannelPorts } from './ports';
import type { SignIn, SignInEnd, SignInStep } from './sign-in-port';
import type { ChannelRow } from './types';

type SigningPorts = ConnectingPorts & Pick<ChannelPorts, 'log'>;

/**
 * One step of signing in to a channel. What is granted in the end is stored, sealed, and the channel is free to be tried
 * again. Problems: sign_in_not_needed, connector_fault, the channel's own.
 */
export async function askSignIn<T extends SignInStep | SignInEnd>(
  ports: SigningPorts,
  channel: ChannelRow,
  ask: (signIn: SignIn, context: ConnectorContext) => Promise<CallResult<T>>,
): Promise<Outcome<T>> {
  const { signIn } = connectorKindOf(ports, channel);
  if (!signIn) return refused(problem('sign_in_not_needed', { channel: channel.name }));
  const context = contextOf(ports, channel);
  let answer: CallResult<T>;
  try {
    answer = await ask(signIn, context);
  } catch (cause) {
    ports.log.error('connector_fault', { channel: channel.name, error: cause instanceof Error ? cause.stack : '' });
    return refused(problem('connector_fault', { channel: channel.name }));
  }
  if (!answer.ok) return refused({ code: answer.problem.code, facts: answer.problem.facts });
  const { value } = answer;
  if ('status' in value && value.status === 'signed_in') {
    const { secrets } = value;
    await context.secretStore.renew(context.secretStore.current(), () => Promise.resolve({ ok: true, value: secrets }));
    await ports.database.write((trx) =>
      trx('channel').where({ id: channel.id }).update({ retry_at: null, problem: null }),
    );
  }
  return ok(value);
}
