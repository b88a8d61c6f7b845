import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { PricePlanView } from '../../contract';
import { api } from '../client/api';
import { useWords } from '../language';
import { useOperation } from '../parts/use-operation';
import { Allowed } from '../parts/page/allowed';

interface CancelPlanProps {
  readonly plan: PricePlanView | null;
  readonly onClose: () => void;
}

export function CancelPlan({ plan, onClose }: CancelPlanProps) {
  const { t } = useWords();
  const cancel = useOperation(api.prices.cancel.mutationOptions(), {
    done: ({ name }) => t('plans.cancelled', { name }),
    onDone: onClose,
  });
  return (
    <Modal
      opened={plan !== null}
      onClose={onClose}
      title={t('plans.cancelTitle', { name: plan?.name ?? '' })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack>
        <Text size="sm">{t(plan?.state === 'running' ? 'plans.cancelRunning' : 'plans.cancelPlanned')}</Text>
        <Group justify="flex-end" gap="xs">
          <Button data-autofocus variant="default" onClick={onClose}>
            {t('plans.keep')}
          </Button>
          <Allowed to="prices.cancel">
            <Button color="red" loading={cancel.isPending} onClick={() => plan && cancel.mutate({ id: plan.id })}>
              {t('plans.cancel')}
            </Button>
          </Allowed>
        </Group>
      </Stack>
    </Modal>
  );
}
