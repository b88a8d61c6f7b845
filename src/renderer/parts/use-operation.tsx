import { notifications } from '@mantine/notifications';
import { useMutation, type UseMutationOptions } from '@tanstack/react-query';
import type { ProblemView } from '../../contract';
import { useWords } from '../language';

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
  const words = useWords();
  const { onSuccess, onError, ...rest } = options;
  return useMutation({
    ...rest,
    onSuccess: (outcome, ...others) => {
      if (outcome.ok) {
        const text = done?.(outcome.value);
        if (text) notifications.show({ message: text, color: 'green' });
        onDone?.(outcome.value);
      } else {
        const { what, next } = words.describe(outcome.problem);
        notifications.show({ title: what, message: next ?? '', color: 'red', autoClose: 12_000 });
      }
      return onSuccess?.(outcome, ...others);
    },
    onError: (error, ...others) => {
      notifications.show({
        title: words.t('common.faultTitle'),
        message: error.message,
        color: 'red',
        autoClose: 12_000,
      });
      return onError?.(error, ...others);
    },
  });
}
