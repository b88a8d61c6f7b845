import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ebay } from '../../src/connectors/ebay';
import { memorySecrets } from '../support/memory-secrets';
import { openBench, soon } from './ebay-bench';
import { value } from './conformance-shop';

let bench: Awaited<ReturnType<typeof openBench>>;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.simulator.close());

const signIn = ebay.signIn!;
const begun = async () => {
  const context = bench.contextWith(memorySecrets(bench.typed));
  return { context, step: value(await signIn.begin(context, soon())) };
};

describe('signing in', () => {
  test('leads to the consent page and, with the address the person brings back, to a channel that works', async () => {
    const { context, step } = await begun();
    expect(step).toMatchObject({
      kind: 'code',
      userCode: null,
      askAgainMs: null,
      expiresAt: '2026-11-24T09:00:00.000Z',
    });
    const end = value(await signIn.finish(context, step.state, bench.simulator.desk.consent(step.url), soon()));
    if (end.status !== 'signed_in') throw new Error('not signed in');
    expect(end.secrets).toMatchObject({ expiresAt: '2026-11-24T10:00:00.000Z' });
    const connector = bench.connect(memorySecrets({ ...bench.typed, ...end.secrets }));
    expect(value(await connector.test(soon()))).toEqual({ shop: 'eBay EBAY_PL', currency: null });
  });

  test('the code alone is enough, as it is or as the address bar writes it', async () => {
    for (const written of [(code: string) => code, encodeURIComponent]) {
      const { context, step } = await begun();
      const code = new URL(bench.simulator.desk.consent(step.url)).searchParams.get('code')!;
      const end = value(await signIn.finish(context, step.state, ` ${written(code)}\n`, soon()));
      expect(end.status).toBe('signed_in');
    }
  });

  test.each([
    ['a refusal', 'ebay_consent_refused', (url: string) => bench.simulator.desk.consent(url, false)],
    [
      'the answer of another sign-in',
      'ebay_answer_of_another',
      (url: string) => bench.simulator.desk.consent(url).replace(/state=[^&]+/, 'state=other'),
    ],
    ['an address without a code', 'ebay_code_missing', () => 'https://shop.example/accepted'],
    ['nothing', 'ebay_code_missing', () => ''],
    ['a code that was never given', 'ebay_sign_in_refused', () => 'v^1.1#invented'],
  ])('%s is named', async (_what, code, answerTo) => {
    const { context, step } = await begun();
    expect(await signIn.finish(context, step.state, answerTo(step.url), soon())).toMatchObject({
      ok: false,
      problem: { code, class: 'auth' },
    });
  });

  test('a code that is too old or used up is refused', async () => {
    const { context, step } = await begun();
    const answer = bench.simulator.desk.consent(step.url);
    value(await signIn.finish(context, step.state, answer, soon()));
    const refused = { ok: false, problem: { code: 'ebay_sign_in_refused' } };
    expect(await signIn.finish(context, step.state, answer, soon())).toMatchObject(refused);
    const late = bench.simulator.desk.consent(step.url);
    bench.clock.advance(5 * 60_000);
    expect(await signIn.finish(context, step.state, late, soon())).toMatchObject(refused);
  });

  test('no problem repeats a key or a code', async () => {
    const { context, step } = await begun();
    const result = await signIn.finish(context, step.state, 'v^1.1#secret-code', soon());
    const told = JSON.stringify(result);
    for (const secret of [bench.typed.clientSecret, bench.typed.clientId, 'secret-code'])
      expect(told).not.toContain(secret);
  });
});

describe('tokens', () => {
  test('before anybody has signed in, that is what is missing', async () => {
    expect(await bench.connect(memorySecrets(bench.typed)).test(soon())).toMatchObject({
      ok: false,
      problem: { code: 'ebay_not_signed_in', class: 'auth' },
    });
    expect(bench.simulator.requests).toEqual([]);
  });

  test('an access token serves two hours and is stored; the refresh token stays', async () => {
    const store = memorySecrets(bench.signedIn);
    value(await bench.connect(store).test(soon()));
    value(await bench.connect(store).test(soon()));
    expect(bench.simulator.desk.renewals).toBe(1);
    expect(store.current()).toMatchObject({ refreshToken: bench.signedIn.refreshToken });
    bench.clock.advance(2 * 3_600_000);
    value(await bench.connect(store).test(soon()));
    expect(bench.simulator.desk.renewals).toBe(2);
  });

  test('a token refused before its time is renewed once; a sign-in that was revoked is a problem of class auth', async () => {
    const connector = bench.connect();
    value(await connector.test(soon()));
    bench.simulator.desk.revokeAccess();
    value(await connector.test(soon()));
    expect(bench.simulator.desk.renewals).toBe(2);
    bench.simulator.desk.revokeAll();
    expect(await connector.test(soon())).toMatchObject({
      ok: false,
      problem: { code: 'ebay_sign_in_refused', class: 'auth', facts: { reason: 'invalid_grant' } },
    });
  });
});
