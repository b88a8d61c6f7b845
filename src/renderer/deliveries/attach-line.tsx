import { Button, Group, Modal, NumberInput, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconLink } from '@tabler/icons-react';
import { useState } from 'react';
import type { DeliveryLineView } from '../../contract';
import { api } from '../client/api';
import { useWords } from '../language';
import { ProductSearch } from '../parts/search/product-search';
import { useOperation } from '../parts/use-operation';
import { Allowed } from '../parts/page/allowed';

/** Says which product an unknown line is. */
export function AttachLine({ deliveryId, line }: { deliveryId: number; line: DeliveryLineView }) {
  const { t } = useWords();
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Allowed to="deliveries.attach">
        <Button mt={4} size="xs" variant="light" leftSection={<IconLink size={14} />} onClick={open}>
          {t('deliveries.attach')}
        </Button>
      </Allowed>
      <Modal
        opened={opened}
        onClose={close}
        title={t('deliveries.attachTitle')}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <ChooseProduct deliveryId={deliveryId} line={line} onDone={close} />
      </Modal>
    </>
  );
}

interface ChooseProductProps {
  readonly deliveryId: number;
  readonly line: DeliveryLineView;
  readonly onDone: () => void;
}

function ChooseProduct({ deliveryId, line, onDone }: ChooseProductProps) {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const [quantity, setQuantity] = useState<number | null>(null);
  const attach = useOperation(api.deliveries.attach.mutationOptions(), {
    done: ({ lines }) => {
      const sku = lines.find((one) => one.line === line.line)?.sku ?? '';
      return t('deliveries.attached', { sku });
    },
    onDone,
  });
  const choose = (sku: string) =>
    attach.mutate({ id: deliveryId, line: line.line, sku, ...(quantity === null ? {} : { quantity }) });
  return (
    <Stack gap="sm">
      <Text size="sm">{t('deliveries.attachText', { line: line.line, name: line.name ?? '' })}</Text>
      {line.resolution === 'unit' && (
        <NumberInput
          label={t('deliveries.attachQuantity')}
          description={t('deliveries.attachQuantityText')}
          min={0}
          decimalSeparator=","
          allowedDecimalSeparators={[',', '.']}
          onChange={(value) => setQuantity(typeof value === 'number' ? value : null)}
        />
      )}
      {line.suggestions.length > 0 && (
        <Group gap={6}>
          <Text size="sm" c="dimmed">
            {t('deliveries.attachSuggested')}:
          </Text>
          {line.suggestions.map((sku) => (
            <Button key={sku} size="compact-sm" variant="default" onClick={() => choose(sku)}>
              {sku}
            </Button>
          ))}
        </Group>
      )}
      <ProductSearch typed={typed} onType={setTyped} isBusy={attach.isPending} onChoose={({ sku }) => choose(sku)} />
    </Stack>
  );
}
