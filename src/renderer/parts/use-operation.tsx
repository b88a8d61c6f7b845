import { useMutation, type UseMutationOptions } from '@tanstack/react-query';
import type { ProblemView } from '../../contract';
import { useSay } from './use-say';

type Outcome<T> = { ok: true; value: T } | { ok: false; problem: ProblemView };

interface OperationWords<T> {
  /** Said when it worked; nothing is said without it. */
  readonly done?: (value: T) => string | null;
  readonly onDone?: (value: T) => void;
}

/** An operation with an expected outcome: says in words what came of it, and remembers the problem for the screen. */
export function useOperation<Input, T>(
  options: UseMutationOptions<Outcome<T>, Error, Input>,
  { done, onDone }: OperationWords<T> = {},
) {
  const say = useSay();
  const { onSuccess, onError, ...rest } = options;
  return useMutation({
    ...rest,
    onSuccess: (outcome, ...others) => {
      if (outcome.ok) {
        const { value } = outcome;
        if (done?.(value)) say.done(() => done(value) ?? '');
        onDone?.(outcome.value);
      } else say.problem(outcome.problem);
      return onSuccess?.(outcome, ...others);
    },
    onError: (error, ...others) => {
      say.fault(error);
      return onError?.(error, ...others);
    },
  });
}
