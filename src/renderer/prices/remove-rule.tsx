import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { PlacedRuleView } from '../../contract';
import { api } from '../client/api';
import { useWords } from '../language';
import { useOperation } from '../parts/use-operation';
import { Allowed } from '../parts/page/allowed';

interface RemoveRuleProps {
  readonly rule: PlacedRuleView | null;
  readonly onClose: () => void;
}

export function RemoveRule({ rule, onClose }: RemoveRuleProps) {
  const { t } = useWords();
  const remove = useOperation(api.offers.removeRule.mutationOptions(), {
    done: ({ channel }) => t('prices.removed', { channel }),
    onDone: onClose,
  });
  const about = { channel: rule?.channel ?? '', category: rule?.category ?? t('prices.whole') };
  return (
    <Modal
      opened={rule !== null}
      onClose={onClose}
      title={t('prices.removeTitle', about)}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack>
        <Text size="sm">{t('prices.removeText')}</Text>
        <Group justify="flex-end" gap="xs">
          <Button data-autofocus variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Allowed to="offers.removeRule">
            <Button
              color="red"
              loading={remove.isPending}
              onClick={() => rule && remove.mutate({ channel: rule.channel, category: rule.category })}
            >
              {t('prices.removeAction')}
            </Button>
          </Allowed>
        </Group>
      </Stack>
    </Modal>
  );
}
