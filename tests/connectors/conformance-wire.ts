import { describe, expect, test } from 'vitest';
import { settled } from './conformance-pending';
import { type Bench, patience, skip, value } from './conformance-shop';
import { firstPush } from '../support/first-push';

/** What hosts, firewalls and cables do: every one a named problem of the right class, none a crash or a false success. */
export function describeWireFaults({ shop, network, connect }: Bench): void {
  const noHttp = 'this kind of channel speaks no HTTP';

  describe('on a bad wire', () => {
    test.for([
      ['a page of a firewall instead of JSON', { kind: 'html' }, 'transient'],
      ['an error page of the host', { kind: 'html', status: 502 }, 'transient'],
      ['an answer that is cut in the middle', { kind: 'cut' }, 'transient'],
      ['a connection that is dropped', { kind: 'drop' }, 'transient'],
      ['a server error', { kind: 'status', status: 500 }, 'transient'],
      ['too many requests', { kind: 'status', status: 429 }, 'throttled'],
      ['a refused key', { kind: 'status', status: 401 }, 'auth'],
    ] as const)('%s is named', async ([, fault, expected], context) => {
      if (!shop().speaksHttp) return skip(context, noHttp);
      const connector = connect();
      await network().during(fault, async () => {
        const problem = { ok: false, problem: { class: expected } };
        expect(await connector.find(['WIRE-1'], patience())).toMatchObject(problem);
        expect(await connector.read([{ id: '1', data: {} }], patience())).toMatchObject(problem);
      });
    });

    test('a redirect is named and not followed: no key goes to another address', async (context) => {
      if (!shop().speaksHttp) return skip(context, noHttp);
      await network().during({ kind: 'redirect', to: network().elsewhere }, async () => {
        const redirected = { ok: false, problem: { code: 'channel_redirected', class: 'transient' } };
        expect(await connect().find(['WIRE-4'], patience())).toMatchObject(redirected);
      });
      expect(network().strays()).toBe(0);
    });

    test.for([
      ['seconds', '120', 120_000],
      ['nonsense', 'soon', null],
    ] as const)('Retry-After in %s is handed on', async ([, header, retryAfterMs], context) => {
      if (!shop().speaksHttp) return skip(context, noHttp);
      await network().during({ kind: 'status', status: 429, retryAfter: header }, async () => {
        const result = await connect().find(['WIRE-2'], patience());
        expect(result).toMatchObject({ ok: false, problem: { class: 'throttled', retryAfterMs } });
      });
    });

    test('a channel that never answers is given up when the signal says so', async (context) => {
      if (!shop().speaksHttp) return skip(context, noHttp);
      const deadline = new AbortController();
      await network().during({ kind: 'hang' }, async () => {
        const reached = network().reached();
        const call = connect().find(['WIRE-3'], deadline.signal);
        await reached;
        deadline.abort(new DOMException('deadline', 'TimeoutError'));
        expect(await call).toMatchObject({ ok: false, problem: { code: 'channel_timeout', class: 'transient' } });
      });
    });

    test('a push whose answer is lost can be sent again', async (context) => {
      if (!shop().speaksHttp) return skip(context, noHttp);
      await shop().stock([{ sku: 'LOST-1', name: 'Zgubiona odpowiedź', offer: { priceMinor: 100, quantity: 1 } }]);
      const connector = connect();
      const [listing] = value(await connector.find(['LOST-1'], patience()));
      const offer = { priceMinor: 640, quantity: 6 };
      const item = { sku: 'LOST-1', name: 'Zgubiona odpowiedź', gtins: [], ...firstPush, ref: listing!.ref, offer };
      await network().during(
        { kind: 'drop' },
        async () => {
          expect(await connector.push([item], patience())).toMatchObject({
            ok: false,
            problem: { class: 'transient' },
          });
        },
        { applied: true },
      );
      const again = value(await connector.push([item], patience()));
      expect((await settled(connector, again, shop()))[0]).toMatchObject({ status: 'accepted' });
      expect(await shop().shelf('LOST-1')).toEqual(offer);
    });

    test('no problem repeats a secret', async (context) => {
      if (!shop().speaksHttp) return skip(context, noHttp);
      const problems: string[] = [];
      for (const fault of [{ kind: 'html' }, { kind: 'drop' }, { kind: 'status', status: 500 }] as const) {
        problems.push(await network().during(fault, async () => JSON.stringify(await connect().test(patience()))));
      }
      for (const secret of Object.values(shop().secrets)) expect(problems.join()).not.toContain(secret);
    });
  });
}
