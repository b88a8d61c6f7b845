import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import type { Contract } from '../../contract';
import { createEngineLink } from './link';

export type ContractClient = ContractRouterClient<Contract>;

const engine = createEngineLink();

/** The typed contract client; screens use `api` instead and come here only for event streams. */
export const client: ContractClient = createORPCClient(engine.link);

/** Query and mutation options for every operation of the contract. */
export const api = createTanstackQueryUtils(client);

export const renewLine = engine.renew;
