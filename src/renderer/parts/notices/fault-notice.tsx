import { Button, Code, Group, Stack, Text } from '@mantine/core';
import { type ReactNode, useContext } from 'react';
import type { ProblemView } from '../../../contract';
import { Advice } from '../../advice/advice';
import { isRefused, isUnreachable } from '../../client/unreachable';
import { useWords } from '../../language';
import { Notice } from './notice';
import { problemOf } from './problem-of';
import { ProblemWords } from './problem-words';
import { WithinSection } from '../page/within-section';

/** Something went wrong that nobody expected: what is known, and a way to try again. */
export function FaultNotice({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t, describe } = useWords();
  const within = useContext(WithinSection);
  const known = problemOf(error);
  const out = known === null && isRefused(error);
  if (known?.code === 'not_allowed') {
    return (
      <Notice tone="warn" title={t('people.notYours')}>
        <ProblemWords problem={known} brief />
      </Notice>
    );
  }
  // The shell says what is the matter; a page of five sections need not say it five times.
  if (out && within) return <OneLine>{t('common.signedOutTitle')}</OneLine>;
  if (known === null && isUnreachable(error)) {
    if (within) return <OneLine retry={onRetry}>{t('common.unreachableTitle')}</OneLine>;
    return (
      <Notice tone="warn" title={t('common.unreachableTitle')}>
        <Stack gap="xs" align="flex-start">
          <Text size="sm">{t('common.unreachableText')}</Text>
          {onRetry && <Retry onRetry={onRetry} />}
        </Stack>
      </Notice>
    );
  }
  if (known !== null && known.code !== 'defect') {
    return (
      <Notice tone="bad" title={describe(known).what}>
        <Stack gap="xs" align="flex-start">
          <Known problem={known} />
          {onRetry && <Retry onRetry={onRetry} />}
        </Stack>
      </Notice>
    );
  }
  return (
    <Notice tone="bad" title={t(out ? 'common.signedOutTitle' : 'common.faultTitle')}>
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{t(out ? 'common.signedOutText' : 'common.faultText')}</Text>
        {!out && <Code>{error instanceof Error ? error.message : String(error)}</Code>}
        {onRetry && !out && <Retry onRetry={onRetry} />}
      </Stack>
    </Notice>
  );
}

/** A disk that is full or a master that is damaged is nothing unforeseen: what was kept safe, and what to do now. */
function Known({ problem }: { problem: ProblemView }) {
  const { kept, next } = useWords().describe(problem);
  return (
    <Text size="sm">
      {kept} {next !== null && <Advice text={next} problem={problem} />}
    </Text>
  );
}

function OneLine({ children, retry }: { children: ReactNode; retry?: (() => void) | undefined }) {
  return (
    <Group gap="sm" px="md" py="xs">
      <Text size="sm" c="var(--os-warn)">
        {children}
      </Text>
      {retry && <Retry onRetry={retry} />}
    </Group>
  );
}

function Retry({ onRetry }: { onRetry: () => void }) {
  const { t } = useWords();
  return (
    <Button variant="default" onClick={onRetry}>
      {t('common.retry')}
    </Button>
  );
}
