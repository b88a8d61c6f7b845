import { Button, Group, Text } from '@mantine/core';
import { api } from '../client/api';
import { useWords } from '../language';
import { Notice } from '../parts/notices/notice';
import { useOperation } from '../parts/use-operation';
import { TourButton } from '../tour/tour-button';
import { Allowed } from '../parts/page/allowed';

/** The sample shop is open: what can be tried on it. */
export function PracticeStrip() {
  const { t } = useWords();
  const restock = useOperation(api.practice.restock.mutationOptions(), {
    done: ({ run }) => t('practice.restocked', { count: run.counts.changed }),
  });
  return (
    <Notice tone="info" title={t('practice.title')}>
      <Group justify="space-between" gap="md">
        <Text size="sm">{t('practice.text')}</Text>
        <Group gap="xs">
          <Allowed to="practice.restock">
            <Button variant="default" loading={restock.isPending} onClick={() => restock.mutate({})}>
              {t('practice.restock')}
            </Button>
          </Allowed>
          <Button variant="default" component="a" href="#/waitlist?tab=mailbox">
            {t('practice.mailbox')}
          </Button>
          {/* Last, so that nothing moves under the pointer when it goes. */}
          <TourButton />
        </Group>
      </Group>
    </Notice>
  );
}
