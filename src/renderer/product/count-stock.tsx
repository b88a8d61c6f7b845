import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { ProductView } from '../../contract';
import { api } from '../client/api';
import { useWords } from '../language';
import { locationChoices, useLocationName } from '../parts/names/location-names';
import { useOperation } from '../parts/use-operation';
import { useSayUndoable, withdrawUndo } from './say-undoable';
import { readQuantity } from './typed-quantity';
import { ListSelect } from '../parts/search/list-select';

interface CountStockProps {
  readonly product: ProductView;
  /** Where; null is closed, and `''` leaves it to be chosen. */
  readonly location: string | null;
  readonly onClose: () => void;
}

/** What really lies there, and why it differs: booked as a count. */
export function CountStock({ product, location, onClose }: CountStockProps) {
  const { t } = useWords();
  return (
    <Modal
      opened={location !== null}
      onClose={onClose}
      title={t('productPage.countTitle')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {location !== null && <Form product={product} location={location} onClose={onClose} />}
    </Modal>
  );
}

function Form({ product, location, onClose }: CountStockProps & { location: string }) {
  const { t, quantity, signed, unit } = useWords();
  const nameOf = useLocationName();
  const places = product.levels.map((level) => level.location);
  const [place, setPlace] = useState(location === '' ? (places[0] ?? 'main') : location);
  const [typed, setTyped] = useState('');
  const [reason, setReason] = useState('');
  const say = useSayUndoable();
  const count = useOperation(api.ledger.count.mutationOptions(), {
    onDone: ({ posting }) => {
      onClose();
      say(() => t('productPage.counted', { location: nameOf(place) }), posting);
    },
  });
  const level = product.levels.find((one) => one.location === place)?.onHand ?? 0;
  const counted = readQuantity(typed, product.unitScale);
  const wrong = typed.trim() !== '' && counted === null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (counted === null) return;
    const lines = [{ sku: product.sku, quantity: counted / product.unitScale }];
    withdrawUndo();
    count.mutate({ location: place, lines, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        {places.length > 1 && (
          <ListSelect
            label={t('product.location')}
            data={locationChoices(places.map((code) => ({ code, name: nameOf(code) })))}
            value={place}
            onChange={(value) => setPlace(value ?? place)}
          />
        )}
        <TextInput
          data-autofocus
          required
          label={t('productPage.countedQuantity', { location: nameOf(place), unit: unit(product.unit) })}
          inputMode="decimal"
          value={typed}
          error={wrong ? t('productPage.quantityWrong') : undefined}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Text size="sm" c="dimmed" role="status" mih={20}>
          {t('productPage.booksSay', { quantity: quantity(level, product.unitScale) })}
          {counted !== null &&
            ` ${t('productPage.difference', { quantity: signed(counted - level, product.unitScale) })}`}
        </Text>
        <TextInput
          label={t('productPage.reason')}
          placeholder={t('productPage.reasonExample')}
          maxLength={200}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={count.isPending} disabled={counted === null}>
            {t('productPage.bookCount')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
