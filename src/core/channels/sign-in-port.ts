import type { Instant } from '../foundation';
import type { CallResult, ConnectorContext } from './connector-call';

/** Where a person signs in: with a code they type there (`device`), or with a code they bring back (`code`). */
export interface SignInStep {
  readonly kind: 'device' | 'code';
  readonly url: string;
  /** What to type at `url`; null where the address carries it. */
  readonly userCode: string | null;
  /** How long to wait before asking again, in milliseconds; null where the person brings a code. */
  readonly askAgainMs: number | null;
  readonly expiresAt: Instant;
  /** What the connector has to know at the end (device code, PKCE verifier). Sealed with the secrets, never shown. */
  readonly state: Readonly<Record<string, string>>;
}

/** `secrets` are added to those of the channel; `waiting` asks again after so many milliseconds. */
export type SignInEnd =
  | { readonly status: 'signed_in'; readonly secrets: Readonly<Record<string, string>> }
  | { readonly status: 'waiting'; readonly afterMs: number };

/** For kinds whose keys are not typed but granted (OAuth). What is granted is a secret field that nobody fills in. */
export interface SignIn {
  begin(context: ConnectorContext, signal: AbortSignal): Promise<CallResult<SignInStep>>;
  /** `answer` is what the person brought back: the code, or the whole address they were sent to; null in a device flow. */
  finish(
    context: ConnectorContext,
    state: SignInStep['state'],
    answer: string | null,
    signal: AbortSignal,
  ): Promise<CallResult<SignInEnd>>;
}
