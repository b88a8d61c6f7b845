import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { request } from 'undici';
import { expect, onTestFinished, test } from 'vitest';
import type { LanView } from '../../../src/contract';
import { freePort } from '../../support/free-port';
import { LAN_ADDRESS, openLan } from './lan';

const untilDoor = async (lan: Awaited<ReturnType<typeof openLan>>, fits: (door: LanView['door']) => boolean) => {
  const events = lan.engine.core.events.subscribe();
  for (;;) {
    const { door } = await lan.owner.people.lan({});
    if (fits(door)) return door;
    await events.next();
  }
};

test('another port is open before the old one is left, and who changed it from there has the answer', async () => {
  const lan = await openLan({ port: undefined });
  const anna = lan.client(await lan.signInAs('owner'));
  const port = await freePort(LAN_ADDRESS);
  expect(await anna.people.setLan({ port })).toMatchObject({ ok: true, value: { port } });
  const url = `http://${LAN_ADDRESS}:${port}/`;
  await untilDoor(lan, (door) => door?.addresses[0]?.url === url);
  expect((await request(url)).statusCode).toBe(200);
});

test('a port that is taken leaves the old one open, and says so', async () => {
  const lan = await openLan({ port: undefined });
  const taken = createServer();
  const port = await new Promise<number>((resolve) => {
    taken.listen(0, LAN_ADDRESS, () => resolve((taken.address() as AddressInfo).port));
  });
  onTestFinished(() => void taken.close());
  await lan.owner.people.setLan({ port });
  const door = await untilDoor(lan, (now) => now?.problem != null);
  expect(door?.problem).toMatchObject({ code: 'lan_address_unusable', facts: { port } });
  expect(door?.addresses.map(({ url }) => url)).toEqual([`${lan.origin}/`]);
  expect((await request(lan.origin)).statusCode).toBe(200);
});
