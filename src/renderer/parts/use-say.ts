import { notifications } from '@mantine/notifications';
import { useMemo } from 'react';
import type { ProblemView } from '../../contract';
import { useWords } from '../language';
import { problemOf } from './problem-of';

/** A problem stays longer: it has to be read, not only noticed. */
const PROBLEM_MS = 12_000;

/** Short words in the corner about what has just been done. */
export interface Say {
  readonly done: (text: string) => void;
  readonly problem: (problem: ProblemView) => void;
  readonly fault: (error: Error) => void;
}

export function useSay(): Say {
  const { t, describe } = useWords();
  return useMemo(() => {
    const closeButtonProps = { 'aria-label': t('common.close') };
    const bad = (title: string, message: string, id?: string) =>
      notifications.show({
        ...(id ? { id } : {}),
        title,
        message,
        color: 'red',
        autoClose: PROBLEM_MS,
        closeButtonProps,
      });
    return {
      done: (text) => void notifications.show({ message: text, color: 'green', closeButtonProps }),
      problem: (problem) => {
        const { what, kept, next } = describe(problem);
        // Said by two who were waiting for it, it is still one thing to read.
        bad(
          what,
          [kept, next].filter((part) => part !== null).join(' '),
          `${problem.code} ${JSON.stringify(problem.facts)}`,
        );
      },
      fault: (error) => {
        const known = problemOf(error);
        const { what, kept, next } = known
          ? describe(known)
          : { what: t('common.faultTitle'), kept: error.message, next: null };
        bad(what, [kept, next].filter((part) => part !== null).join(' '));
      },
    };
  }, [t, describe]);
}
