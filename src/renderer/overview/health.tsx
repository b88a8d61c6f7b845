import { Button, Group, Text } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import type { StatusView } from '../../contract';
import { useWords } from '../language';
import { Notice } from '../parts/notice';
import { HEALTH_TONES } from '../parts/tone';
import { SinceWhen } from './concerns';
import { remedyFor } from './remedy';

/** One sentence and one colour: is everything all right? The worst thing comes with its remedy, the others are counted. */
export function Health({ status }: { status: StatusView }) {
  const { t, describe } = useWords();
  const [worst] = status.concerns;
  if (worst === undefined || status.health === 'ok') {
    return (
      <Notice tone="ok" title={<span data-testid="health">{t('overview.health.ok')}</span>}>
        <Text size="sm">
          {t(status.channels.length === 0 ? 'overview.healthText.noChannel' : 'overview.healthText.ok')}
        </Text>
      </Notice>
    );
  }
  const { what, kept, next } = describe(worst);
  const remedy = remedyFor(worst);
  const others = status.concerns.length - 1;
  return (
    <Notice
      tone={HEALTH_TONES[status.health]}
      title={<span data-testid="health">{others > 0 ? `${what} ${t('overview.more', { count: others })}` : what}</span>}
    >
      <Group justify="space-between" wrap="nowrap" gap="md" align="flex-end">
        <Text size="sm" component="div">
          {[kept, next].filter((part) => part !== null).join(' ')} <SinceWhen concern={worst} />
        </Text>
        {remedy && (
          <Button
            component="a"
            href={`#${remedy.route}`}
            style={{ flex: 'none' }}
            rightSection={<IconArrowRight size={14} />}
          >
            {t(remedy.text)}
          </Button>
        )}
      </Group>
    </Notice>
  );
}
