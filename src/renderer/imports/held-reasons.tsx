import { Stack, Text } from '@mantine/core';
import type { ImportRunView } from '../../contract';
import { Advice } from '../advice/advice';
import { useWords } from '../language';
import { Notice } from '../parts/notices/notice';
import { ProblemWords } from '../parts/notices/problem-words';
import { isSuperseded } from '../parts/names/run-state';
import { RUN_TONES } from '../parts/tone';

/** Where the run stands, in a sentence; and why it waits or failed. */
export function HeldReasons({ run }: { run: ImportRunView }) {
  const { t, describe } = useWords();
  if (run.state === 'applied' && run.holdReasons.length === 0) return null;
  // A file of which nothing could be used changes nothing either, but that is no good news.
  if (run.state === 'unchanged' && run.counts.rejected > 0) {
    return (
      <Notice tone="warn" title={t('imports.partlyUnusable', { count: run.counts.rejected })}>
        <Text size="sm">{t('imports.partlyUnusableText')}</Text>
      </Notice>
    );
  }
  if (run.state === 'unchanged' && run.counts.suspicious > 0) {
    return (
      <Notice tone="warn" title={t('imports.onlySuspicious', { count: run.counts.suspicious })}>
        <Text size="sm">{t('imports.onlySuspiciousText')}</Text>
      </Notice>
    );
  }
  if (isSuperseded(run) && run.problem !== null) {
    const { what, kept, next } = describe(run.problem);
    return (
      <Notice tone="mute" title={what}>
        <Text size="sm">
          {kept} <Advice text={next ?? ''} problem={run.problem} />
        </Text>
      </Notice>
    );
  }
  const problems = run.problem === null ? run.holdReasons : [run.problem];
  const shown = run.state === 'held' || run.state === 'planned' || run.state === 'failed' ? problems : [];
  return (
    <Notice tone={RUN_TONES[run.state]} title={t(`imports.stands.${run.state}`)}>
      <Text size="sm">{t(`imports.standsText.${run.state}`)}</Text>
      {shown.length > 0 && (
        <Stack gap={6} component="ul" pl="md" my={4}>
          {shown.map((reason, index) => (
            <li key={`${reason.code}-${index}`}>
              <ProblemWords problem={reason} brief />
            </li>
          ))}
        </Stack>
      )}
    </Notice>
  );
}
