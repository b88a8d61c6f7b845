import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import { isContractProcedure } from '@orpc/contract';
import { describe, expect, test } from 'vitest';
import { contract, isAllowed, operationsFor, ROLES, type Role, roleFor, saysWhoMay } from '../../../src/contract';
import { openLan } from './lan';

const areas = Object.entries(contract as Record<string, Record<string, unknown>>);
const operations = areas.flatMap(([area, procedures]) =>
  Object.entries(procedures).map(([name, procedure]) => ({ path: `${area}.${name}`, area, name, procedure })),
);

test('of every operation the contract says who may call it', () => {
  const silent = operations.filter(({ procedure }) => !isContractProcedure(procedure) || !saysWhoMay(procedure));
  expect(silent.map(({ path }) => path)).toEqual([]);
});

test('what touches prices, channels, settings, people and mails is the owner’s', () => {
  const warehouse = operationsFor('warehouse', contract);
  const mustNot = [
    'ledger.setPrices',
    'prices.promote',
    'prices.schedule',
    'prices.cancel',
    'offers.setRule',
    'channels.add',
    'channels.update',
    'channels.remove',
    'channels.signIn',
    'settings.set',
    'sources.set',
    'alerts.send',
    'alerts.settle',
    'alerts.setText',
    'editing.setFacts',
    'waitlist.export',
    'waitlist.person',
    'waitlist.erase',
    ...operations.filter(({ area }) => ['bulk', 'backups', 'key'].includes(area)).map(({ path }) => path),
    ...operations.filter(({ area }) => area === 'people').map(({ path }) => path),
  ];
  expect(warehouse.filter((path) => mustNot.includes(path))).toEqual([]);
  const daily = [
    'imports.run',
    'imports.correct',
    'deliveries.receive',
    'ledger.count',
    'ledger.transfer',
    'waitlist.add',
    'waitlist.import',
    'warehouse.learn',
    ...operations.filter(({ area }) => area === 'documents').map(({ path }) => path),
  ];
  expect(warehouse).toEqual(expect.arrayContaining(daily));
});

/** Their own passphrase; and what reads only, but hundreds of codes do not fit into the address of a GET. */
const ASKED_BY_POST = ['session.changePassphrase', 'warehouse.find'];

test('a viewer changes nothing of the shop: every operation of theirs is read with GET', () => {
  const writing = operations.filter(({ procedure }) => {
    if (!isContractProcedure(procedure) || roleFor(procedure) !== 'viewer') return false;
    return procedure['~orpc'].route.method !== 'GET';
  });
  expect(writing.map(({ path }) => path)).toEqual(ASKED_BY_POST);
});

describe.each(ROLES)('over HTTP, %s', (role: Role) => {
  test('is refused exactly what the contract keeps from that role, before anything else is looked at', async () => {
    const lan = await openLan();
    const cookie = await lan.signInAs(role);
    const refused: string[] = [];
    const link = new RPCLink({ url: `${lan.origin}/rpc`, headers: { cookie, origin: lan.origin } });
    const client: Record<string, Record<string, (input: unknown) => Promise<unknown>>> = createORPCClient(link);
    for (const { area, name, path } of operations) {
      // An input that no operation takes: who may call hears that it is bad, or that it is fine.
      const code = await client[area]?.[name]?.('nonsense').then(
        () => 'ok',
        (error: { code?: string }) => error.code,
      );
      if (code === 'FORBIDDEN') refused.push(path);
      else expect([path, code]).toEqual([path, 'BAD_REQUEST']);
    }
    const kept = operations.filter(
      ({ procedure }) => isContractProcedure(procedure) && !isAllowed(role, roleFor(procedure)),
    );
    expect(refused).toEqual(kept.map(({ path }) => path));
    expect(refused.length > 0).toBe(role !== 'owner');
  });
});
