import { Button, Group, Text } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import type { StatusView } from '../../contract';
import { Advice } from '../advice/advice';
import { useWords } from '../language';
import { Allowed } from '../parts/page/allowed';
import { Notice } from '../parts/notices/notice';
import { HEALTH_TONES } from '../parts/tone';
import { allRightText } from './all-right';
import { SinceWhen } from './concerns';
import { remedyFor } from './remedy';

/** One sentence and one colour: is everything all right? The worst thing comes with its remedy, the others are counted. */
export function Health({ status }: { status: StatusView }) {
  const { t, describe } = useWords();
  const [worst] = status.concerns;
  const noChannel = status.channels.length === 0;
  if (worst === undefined || status.health === 'ok') {
    return (
      <Notice tone="ok" title={<span data-testid="health">{t('overview.health.ok')}</span>}>
        <Group justify="space-between" gap="md">
          <Text size="sm">{t(allRightText(status))}</Text>
          {noChannel && (
            <Allowed to="channels.add">
              <Button component="a" href="#/channels?add=new" rightSection={<IconArrowRight size={14} />}>
                {t('channels.add')}
              </Button>
            </Allowed>
          )}
        </Group>
      </Notice>
    );
  }
  const { what, kept, next } = describe(worst);
  const remedy = remedyFor(worst);
  const others = status.concerns.length - 1;
  return (
    <Notice
      tone={HEALTH_TONES[status.health]}
      title={
        <span data-testid="health">
          {others > 0 ? `${ended(what)} ${t('overview.more', { count: others })}` : what}
        </span>
      }
    >
      <Group justify="space-between" gap="10px 16px" align="flex-end">
        <Text size="sm" component="div" flex="1 1 240px">
          {kept} {next !== null && (remedy === null ? <Advice text={next} problem={worst} /> : next)}{' '}
          <SinceWhen concern={worst} />
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

/** Words that end with a path or a name have no full stop of their own. */
const ended = (sentence: string) => (/[.!?…]$/.test(sentence) ? sentence : `${sentence}.`);
