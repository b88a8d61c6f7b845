import { Stack, Text } from '@mantine/core';
import type { DetectionView } from '../../contract';
import { useWords } from '../language';
import { Notice } from '../parts/notices/notice';
import { ProblemWords } from '../parts/notices/problem-words';

/** How sure we are, and what a person should look at first. */
export function Doubts({ detection }: { detection: DetectionView }) {
  const { t } = useWords();
  const skipped = detection.profile.columns
    .filter(({ field, header }) => field === 'ignore' && header !== null && header.trim() !== '')
    .map(({ header }) => `„${header}”`);
  if (detection.doubts.length === 0) {
    return (
      <Notice tone="ok" title={t('imports.certainTitle')}>
        <Text size="sm">{t('imports.certainText')}</Text>
        {skipped.length > 0 && (
          <Text size="sm">{t('imports.skippedColumns', { count: skipped.length, names: skipped.join(', ') })}</Text>
        )}
      </Notice>
    );
  }
  return (
    <Notice
      tone={detection.certain ? 'info' : 'warn'}
      title={t('imports.doubtsTitle', { count: detection.doubts.length })}
    >
      <Stack gap={6} component="ul" pl="md" my={4}>
        {detection.doubts.map((doubt, index) => (
          <li key={`${doubt.code}-${index}`}>
            <ProblemWords problem={doubt} brief />
          </li>
        ))}
      </Stack>
    </Notice>
  );
}
