import { BlockList, isIPv4 } from 'node:net';
import { hostname, type NetworkInterfaceInfo, networkInterfaces } from 'node:os';

const LOCAL = new BlockList();
for (const [network, bits] of [
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['169.254.0.0', 16],
] as const) {
  LOCAL.addSubnet(network, bits);
}

/** This PC's addresses in local networks. One that the whole internet can reach is never among them. */
export function lanAddresses(interfaces: NodeJS.Dict<NetworkInterfaceInfo[]> = networkInterfaces()): string[] {
  const all = Object.values(interfaces).flatMap((infos) => infos ?? []);
  const local = all.filter(({ internal, address }) => !internal && isIPv4(address) && LOCAL.check(address));
  return [...new Set(local.map(({ address }) => address))].sort();
}

/** What this PC is called in its network. */
export function ownNames(name = hostname()): string[] {
  return name.includes('.') ? [name] : [name, `${name}.local`];
}
