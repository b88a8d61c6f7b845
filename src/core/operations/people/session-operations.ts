import { contract, operationsFor } from '../../../contract';
import type { Operations } from '../../services';

/** Who is asking, told to the console so that it offers only what they may do. */
export function createSessionOperations(): Operations['session'] {
  return {
    who: (_input, call) =>
      Promise.resolve({
        name: call.session?.name ?? null,
        role: call.role,
        may: operationsFor(call.role, contract),
      }),
  };
}
