import { notifications, notificationsStore } from '@mantine/notifications';
import { type ReactNode, useEffect, useMemo } from 'react';
import type { ProblemView } from '../../contract';
import { Advice } from '../advice/advice';
import { isRefused, isUnreachable } from '../client/unreachable';
import { useWords } from '../language';
import { problemOf } from './notices/problem-of';

/** A problem stays longer: it has to be read, not only noticed. */
const PROBLEM_MS = 12_000;

/** Words that are asked for again when the language changes while they can be read. */
export type Sentence = string | (() => string);

/** Short words in the corner about what has just been done. */
export interface Say {
  readonly done: (sentence: Sentence) => void;
  readonly problem: (problem: ProblemView) => void;
  readonly fault: (error: Error) => void;
}

export function useSay(): Say {
  const { t } = useWords();
  return useMemo(() => {
    const closeButtonProps = { 'aria-label': t('common.close') };
    const bad = (title: ReactNode, message: ReactNode, id?: string) =>
      notifications.show({
        ...(id ? { id } : {}),
        title,
        message,
        color: 'red',
        autoClose: PROBLEM_MS,
        closeButtonProps,
      });
    const problem = (one: ProblemView, id?: string) =>
      bad(<WhatSaid problem={one} />, <AdviceSaid problem={one} />, id);
    return {
      done: (sentence) =>
        void notifications.show({ message: <Said sentence={sentence} />, color: 'green', closeButtonProps }),
      // Said by two who were waiting for it, it is still one thing to read.
      problem: (one) => void problem(one, `${one.code} ${JSON.stringify(one.facts)}`),
      fault: (error) => {
        const known = problemOf(error);
        if (known) problem(known);
        else if (isUnreachable(error)) {
          bad(
            <Said sentence={() => t('common.unreachableTitle')} />,
            <Said sentence={() => t('common.unreachableText')} />,
            'unreachable',
          );
        } else if (isRefused(error)) {
          bad(
            <Said sentence={() => t('common.signedOutTitle')} />,
            <Said sentence={() => t('common.signedOutText')} />,
            'refused',
          );
        } else bad(<Said sentence={() => t('common.faultTitle')} />, error.message);
      },
    };
  }, [t]);
}

/** In the language that is spoken now, not in the one that was spoken when it was said. */
export function Said({ sentence }: { sentence: Sentence }) {
  useWords();
  return typeof sentence === 'string' ? sentence : sentence();
}

function WhatSaid({ problem }: { problem: ProblemView }) {
  return useWords().describe(problem).what;
}

function AdviceSaid({ problem }: { problem: ProblemView }) {
  const { kept, next } = useWords().describe(problem);
  return (
    <>
      {kept} {next !== null && <Advice text={next} problem={problem} />}
    </>
  );
}

/** What reads the buttons of open messages aloud follows the language, too. */
export function useSayingsInLanguage(): void {
  const { t } = useWords();
  useEffect(() => {
    notifications.updateState(notificationsStore, (open) =>
      open.map((one) => ({ ...one, closeButtonProps: { 'aria-label': t('common.close') } })),
    );
  }, [t]);
}
