import type { InferContractRouterOutputs, InferContractRouterInputs } from '@orpc/contract';
import type { Contract } from '../contract';
import type { Call } from '../core';

type Inputs = InferContractRouterInputs<Contract>['practice'];
type Outputs = InferContractRouterOutputs<Contract>['practice'];

/** The practice area of the contract, as functions; the host binds them like the core's. */
export type PracticeOperations = {
  [Name in keyof Outputs]: (input: Required<Inputs[Name]>, call: Call) => Promise<Outputs[Name]>;
};

/** The sample shop around one master: an e-shop, a marketplace, a till and a mailbox, all on this PC. */
export interface Practice {
  readonly operations: PracticeOperations;
  /** Keeps what the practice channels show for the next time, and shuts them. */
  close(): Promise<void>;
}
