import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBarcode, IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { DeliveryView } from '../../contract';
import { api } from '../client/api';
import { useWords } from '../language';
import { Question } from '../parts/notices/question';
import { useOperation } from '../parts/use-operation';
import { Allowed } from '../parts/page/allowed';
import { UndoReceipt } from './undo-receipt';

/** Goods that came can be taken back; goods to come can be received or called off. */
export function DeliveryActions({ delivery }: { delivery: DeliveryView }) {
  if (delivery.role === 'receipt') return delivery.state === 'undone' ? null : <UndoReceipt id={delivery.id} />;
  return delivery.state === 'expected' || delivery.state === 'part_received' ? <Awaited delivery={delivery} /> : null;
}

function Awaited({ delivery: { id } }: { delivery: DeliveryView }) {
  const { t } = useWords();
  const [asking, { open, close }] = useDisclosure(false);
  const cancel = useOperation(api.deliveries.cancel.mutationOptions(), {
    done: () => t('deliveries.cancelled'),
    onDone: close,
  });
  return (
    <>
      <Allowed to="deliveries.cancel">
        <Button variant="default" leftSection={<IconX size={16} />} onClick={open}>
          {t('deliveries.cancel')}
        </Button>
      </Allowed>
      <Allowed to="deliveries.receive">
        <Button
          leftSection={<IconBarcode size={16} />}
          renderRoot={(props) => <Link {...props} to="/deliveries/receive" search={{ expected: id }} />}
        >
          {t('deliveries.receiveThis')}
        </Button>
      </Allowed>
      <Question opened={asking} onClose={close} title={t('deliveries.cancelTitle')} text={t('deliveries.cancelText')}>
        <Allowed to="deliveries.cancel">
          <Button color="red" loading={cancel.isPending} onClick={() => cancel.mutate({ id })}>
            {t('deliveries.cancel')}
          </Button>
        </Allowed>
      </Question>
    </>
  );
}
