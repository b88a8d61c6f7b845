import { contract, type Contract, isAllowed, type Role, roleFor } from '../contract';
import { type AnyContractProcedure, isContractProcedure } from '@orpc/contract';
import { implement, ORPCError, type Router } from '@orpc/server';
import type { Call, EventHub, Log, Operations } from '../core';
import type { PracticeOperations } from '../practice';
import { tellWhileSignedIn } from './signed-in';
import { asWireError, type FaultData } from './wire-error';
import type { KeyOperations } from './keys';

/** Who calls, as each host knows it; the signal of the single call is added here. */
export type Caller = Omit<Call, 'signal'>;

export type EngineRouter = Router<Contract, Caller>;

type Handler = (input: unknown, call: Call) => unknown;
type Handlers = Readonly<Record<string, Readonly<Record<string, Handler>>>>;

/**
 * Binds the contract to what answers it, name by name: `operations.imports.run` answers `contract.imports.run`. Nothing
 * is decided here; oRPC parses input and output, faults become wire errors.
 */
export function createRouter(
  operations: Operations & { practice: PracticeOperations; key: KeyOperations },
  events: EventHub,
  log: Log,
): EngineRouter {
  const handlers: Handlers = {
    ...(operations as unknown as Handlers),
    events: { subscribe: (_input, call) => tellWhileSignedIn(events, call) },
  };
  const router: Record<string, Record<string, unknown>> = {};
  for (const [area, procedures] of Object.entries(contract)) {
    router[area] = {};
    for (const [name, procedure] of Object.entries(procedures)) {
      if (isContractProcedure(procedure)) router[area][name] = bind(procedure, area, name, handlers, log);
    }
  }
  // The loop above has made exactly one procedure for every name of the contract, which the type cannot see.
  return router as unknown as EngineRouter;
}

/** Input is parsed after the one middleware below. */
const AFTER_ROLE = { initialInputValidationIndex: 1 };

function bind(procedure: AnyContractProcedure, area: string, name: string, handlers: Handlers, log: Log): unknown {
  const handler = handlers[area]?.[name] ?? (() => Promise.reject(new Error(`Nothing answers ${area}.${name}`)));
  const needed = roleFor(procedure);
  return implement(procedure, AFTER_ROLE)
    .$context<Caller>()
    .use(({ context, next }) => {
      // The one place where roles are kept, for every host; it comes before the input is even looked at.
      if (!isAllowed(context.role, needed)) throw notAllowed(`${area}.${name}`, needed);
      return next();
    })
    .handler(async ({ input, context, signal }) => {
      try {
        return await handler(input, { ...context, signal: signal ?? new AbortController().signal });
      } catch (cause) {
        throw asWireError(cause, `${area}.${name}`, log);
      }
    });
}

function notAllowed(operation: string, needed: Role): Error {
  const data: FaultData = { code: 'not_allowed', facts: { operation, needed } };
  return new ORPCError('FORBIDDEN', { message: data.code, data });
}
