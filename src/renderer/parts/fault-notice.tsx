import { Button, Code, Stack, Text } from '@mantine/core';
import { isUnreachable } from '../client/unreachable';
import { useWords } from '../language';
import { Notice } from './notice';
import { problemOf } from './problem-of';
import { ProblemWords } from './problem-words';

/** The served console answers 403 to whoever has no key or an old one. */
function signedOut(error: unknown): boolean {
  return (
    typeof error === 'object' && error !== null && 'status' in error && (error.status === 401 || error.status === 403)
  );
}

/** Something went wrong that nobody expected: what is known, and a way to try again. */
export function FaultNotice({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useWords();
  const known = problemOf(error);
  const out = known === null && signedOut(error);
  if (known?.code === 'not_allowed') {
    return (
      <Notice tone="warn" title={t('people.notYours')}>
        <ProblemWords problem={known} brief />
      </Notice>
    );
  }
  if (known === null && isUnreachable(error)) {
    return (
      <Notice tone="warn" title={t('common.unreachableTitle')}>
        <Stack gap="xs" align="flex-start">
          <Text size="sm">{t('common.unreachableText')}</Text>
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
        {onRetry && <Retry onRetry={onRetry} />}
      </Stack>
    </Notice>
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
