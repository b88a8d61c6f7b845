import { type AnyContractProcedure, isContractProcedure, oc } from '@orpc/contract';

/** Who may do what: each role may do everything the ones before it may. */
export const ROLES = ['viewer', 'warehouse', 'owner'] as const;
export type Role = (typeof ROLES)[number];

interface OperationMeta {
  /** The least role that may call the operation. One that says nothing is the owner's. */
  readonly role?: Role;
}

const operation = oc.$meta<OperationMeta>({});

/** Begins an operation that whoever may look at the shop may call; it changes nothing and tells no secrets. */
export const forViewer = operation.meta({ role: 'viewer' });
/** Begins an operation of daily work with goods: files, deliveries, counts, customers who wait. */
export const forWarehouse = operation.meta({ role: 'warehouse' });
/** Begins an operation about prices, channels, settings or people. */
export const forOwner = operation.meta({ role: 'owner' });

/** The least role that may call an operation of the contract. */
export function roleFor(procedure: AnyContractProcedure): Role {
  return (procedure['~orpc'].meta as OperationMeta).role ?? 'owner';
}

/** Whether it is said of an operation who may call it; a test wants it said of every one. */
export function saysWhoMay(procedure: AnyContractProcedure): boolean {
  return (procedure['~orpc'].meta as OperationMeta).role !== undefined;
}

export function isAllowed(role: Role, needed: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(needed);
}

/** The operations a role may call, as `area.name`. */
export function operationsFor(
  role: Role,
  contract: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
): string[] {
  return Object.entries(contract).flatMap(([area, procedures]) =>
    Object.entries(procedures)
      .filter(([, procedure]) => isContractProcedure(procedure) && isAllowed(role, roleFor(procedure)))
      .map(([name]) => `${area}.${name}`),
  );
}
