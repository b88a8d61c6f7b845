import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A port of an address of this computer that nobody listened at a moment ago. */
export async function freePort(address: string): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, address, resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
