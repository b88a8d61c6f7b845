import { Text } from '@mantine/core';
import type { StatusView } from '../../contract';
import { useWords } from '../language';
import { Notice } from '../parts/notice';
import { HEALTH_TONES } from '../parts/tone';

/** One sentence and one colour: is everything all right? */
export function Health({ status }: { status: StatusView }) {
  const { t } = useWords();
  const count = status.concerns.length;
  return (
    <Notice
      tone={HEALTH_TONES[status.health]}
      title={<span data-testid="health">{t(`overview.health.${status.health}`, { count })}</span>}
    >
      <Text size="sm">{t(`overview.healthText.${status.health}`)}</Text>
    </Notice>
  );
}
