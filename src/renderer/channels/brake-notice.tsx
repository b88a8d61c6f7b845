import { Button, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import type { ChannelView } from '../../contract';
import { api } from '../client/api';
import { useWords } from '../language';
import { Notice } from '../parts/notices/notice';
import { Question } from '../parts/notices/question';
import { useOperation } from '../parts/use-operation';
import { Allowed } from '../parts/page/allowed';

/** What the brake on the way out holds, loudly: none of it moves until a person has looked. */
export function BrakeNotice({ channel: { name, held } }: { channel: ChannelView }) {
  const { t, describe } = useWords();
  const [asking, { open, close }] = useDisclosure(false);
  const pass = useOperation(api.channels.letThrough.mutationOptions(), {
    done: () => t('channel.brake.passed', { channel: name }),
    onDone: close,
  });
  const { zeroes, moves } = held;
  const count = zeroes + moves;
  if (count === 0) return null;
  const words = describe({ code: 'push_held', facts: { channel: name, count, zeroes, moves } });
  return (
    <Notice tone="bad" title={t('channel.brake.title', { count })}>
      <Group gap="lg">
        {zeroes > 0 && <Text size="sm">{t('channel.brake.zeroes', { count: zeroes })}</Text>}
        {moves > 0 && <Text size="sm">{t('channel.brake.moves', { count: moves })}</Text>}
      </Group>
      <Text size="sm">
        {words.kept} {words.next}
      </Text>
      <Group gap="xs" mt="xs">
        <Button
          size="xs"
          variant="default"
          renderRoot={(props) => <Link {...props} to="/products" search={{ filter: 'held' }} />}
        >
          {t('channel.brake.show')}
        </Button>
        <Button size="xs" variant="default" renderRoot={(props) => <Link {...props} to="/imports" />}>
          {t('remedy.imports')}
        </Button>
        <Allowed to="channels.letThrough">
          <Button size="xs" color="red" onClick={open}>
            {t('channel.brake.pass')}
          </Button>
        </Allowed>
      </Group>
      <Question
        opened={asking}
        onClose={close}
        title={t('channel.brake.askTitle', { count, channel: name })}
        text={t('channel.brake.askText')}
      >
        <Allowed to="channels.letThrough">
          <Button color="red" loading={pass.isPending} onClick={() => pass.mutate({ name })}>
            {t('channel.brake.pass')}
          </Button>
        </Allowed>
      </Question>
    </Notice>
  );
}
