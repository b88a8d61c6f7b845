import { Button, Group, Loader, Modal, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue, useDisclosure } from '@mantine/hooks';
import { IconLink, IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DeliveryLineView } from '../../contract';
import { api } from '../client/api';
import { useWords } from '../language';
import { walkOffers } from '../parts/walk-offers';
import { useOperation } from '../parts/use-operation';
import styles from './deliveries.module.css';
import { Allowed } from '../parts/allowed';

const TYPING_MS = 150;
const OFFERED = 8;

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
  const [search] = useDebouncedValue(typed.trim(), TYPING_MS);
  const found = useQuery({
    ...api.products.list.queryOptions({ input: { search, limit: OFFERED } }),
    enabled: search !== '',
    placeholderData: keepPreviousData,
  });
  const attach = useOperation(api.deliveries.attach.mutationOptions(), {
    done: ({ lines }) => {
      const sku = lines.find((one) => one.line === line.line)?.sku ?? '';
      return t('deliveries.attached', { sku });
    },
    onDone,
  });
  const choose = (sku: string) =>
    attach.mutate({ id: deliveryId, line: line.line, sku, ...(quantity === null ? {} : { quantity }) });
  const products = search === '' ? [] : (found.data?.items ?? []);
  return (
    <Stack gap="sm" onKeyDown={walkOffers}>
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
      <TextInput
        data-autofocus
        type="search"
        label={t('deliveries.attachSearch')}
        leftSection={<IconSearch size={16} />}
        rightSection={found.isFetching ? <Loader size={14} /> : null}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          const only = products.length === 1 && typed.trim() === search ? products[0] : undefined;
          if (event.key === 'Enter' && only) choose(only.sku);
        }}
      />
      <div className={styles.offered} aria-live="polite">
        {products.map((product) => (
          <button
            key={product.sku}
            type="button"
            data-offer
            className={styles.offer}
            disabled={attach.isPending}
            onClick={() => choose(product.sku)}
          >
            <span className="code">{product.sku}</span>
            <span>{product.name}</span>
          </button>
        ))}
        {search !== '' && found.data?.total === 0 && (
          <Text size="sm" c="dimmed">
            {t('deliveries.attachNothing')}
          </Text>
        )}
      </div>
    </Stack>
  );
}
