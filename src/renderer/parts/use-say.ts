import { notifications } from '@mantine/notifications';
import { useMemo } from 'react';
import type { ProblemView } from '../../contract';
import { useWords } from '../language';

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
    const bad = (title: string, message: string) =>
      notifications.show({ title, message, color: 'red', autoClose: PROBLEM_MS, closeButtonProps });
    return {
      done: (text) => void notifications.show({ message: text, color: 'green', closeButtonProps }),
      problem: (problem) => {
        const { what, next } = describe(problem);
        bad(what, next ?? '');
      },
      fault: (error) => void bad(t('common.faultTitle'), error.message),
    };
  }, [t, describe]);
}
