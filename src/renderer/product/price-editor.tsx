import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { PricePreview, ProductView } from '../../contract';
import { api } from '../client/api';
import { useWords } from '../language';
import { FaultNotice } from '../parts/notices/fault-notice';
import { useOperation } from '../parts/use-operation';
import { parseMoney, typedMoney } from '../prices/typed-numbers';
import { PriceReachTable } from './price-reach';
import { withdrawUndo } from './say-undoable';
import styles from './product.module.css';
import { ListSelect } from '../parts/search/list-select';

const TYPING_MS = 200;

interface PriceEditorProps {
  readonly product: ProductView;
  /** The list whose price is changed; null is closed. */
  readonly list: string | null;
  readonly onClose: () => void;
  readonly onSaved: (preview: PricePreview, posting: { readonly id: number }) => void;
}

/** A new price, and every place it will be seen at, before it is saved. */
export function PriceEditor(props: PriceEditorProps) {
  const { t } = useWords();
  return (
    <Modal
      opened={props.list !== null}
      onClose={props.onClose}
      size="xl"
      title={t('productPage.priceTitle', { name: props.product.name })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {props.list !== null && <Form {...props} list={props.list} />}
    </Modal>
  );
}

/** Null while the editor is not open. */
export const priceField = () => document.querySelector<HTMLInputElement>('input[data-price]');

function Form({ product, list: first, onClose, onSaved }: PriceEditorProps & { list: string }) {
  const words = useWords();
  const { t, money } = words;
  const [list, setList] = useState(first);
  const price = product.prices.find((one) => one.list === list);
  const currency = price?.currency ?? product.prices[0]?.currency ?? 'PLN';
  const mark = words.language === 'pl' ? ',' : '.';
  const [typed, setTyped] = useState(price ? typedMoney(price.grossMinor, currency, mark) : '');
  const minor = parseMoney(typed, currency);
  const [asked] = useDebouncedValue(minor, TYPING_MS);
  const preview = useQuery({
    ...api.editing.pricePreview.queryOptions({ input: { sku: product.sku, list, grossMinor: asked ?? 0 } }),
    enabled: typeof asked === 'number' && asked !== price?.grossMinor,
    placeholderData: keepPreviousData,
  });
  const known = preview.data?.ok === true && preview.data.value.list === list ? preview.data.value : null;
  const ready = known !== null && known.newMinor === minor && !preview.isPlaceholderData;
  const save = useOperation(api.ledger.setPrices.mutationOptions(), {
    onDone: ({ posting }) => {
      onClose();
      if (posting !== null && known !== null) onSaved(known, posting);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!ready) return;
    withdrawUndo();
    save.mutate({ list, lines: [{ sku: product.sku, grossMinor: known.newMinor }], meant: true });
  };
  const same = minor === price?.grossMinor;
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Group align="flex-start" gap="sm">
          <TextInput
            data-autofocus
            data-price
            label={t('productPage.newPrice')}
            description={t('productPage.priceNow', { amount: money(price?.grossMinor ?? null, currency) })}
            inputMode="decimal"
            w={180}
            value={typed}
            error={minor === undefined ? t('productPage.priceWrong') : undefined}
            rightSection={
              <Text size="sm" c="dimmed">
                {currency}
              </Text>
            }
            rightSectionWidth={48}
            onFocus={(event) => event.currentTarget.select()}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          {product.prices.length > 1 && (
            <ListSelect
              label={t('product.priceList')}
              description={t('productPage.whichList')}
              w={180}
              data={product.prices.map((one) => one.list)}
              value={list}
              onChange={(value) => {
                const next = product.prices.find((one) => one.list === value);
                if (!next) return;
                setList(next.list);
                setTyped(typedMoney(next.grossMinor, next.currency, mark));
              }}
            />
          )}
        </Group>
        <div className={styles.reach} aria-busy={preview.isFetching}>
          {preview.isError && <FaultNotice error={preview.error} onRetry={() => void preview.refetch()} />}
          {known === null || same ? (
            <Text size="sm" c="dimmed" role="status">
              {t(preview.isFetching ? 'productPage.reachLoading' : 'productPage.reachHint')}
            </Text>
          ) : (
            <PriceReachTable preview={known} stale={!ready} />
          )}
        </div>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={save.isPending} disabled={!ready || same}>
            {t(known !== null && !same && hasWarnings(known) ? 'productPage.saveAnyway' : 'productPage.savePrice')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

const hasWarnings = ({ warnings, channels }: PricePreview) =>
  warnings.length > 0 || channels.some((channel) => channel.warnings.length > 0);
