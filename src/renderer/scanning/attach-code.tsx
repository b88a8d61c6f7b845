import { Checkbox, Loader, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ProductRow } from '../../contract';
import { api } from '../client/api';
import { useWords } from '../language';
import { walkOffers } from '../parts/walk-offers';
import { useSay } from '../parts/use-say';
import { useOperation } from '../parts/use-operation';
import type { KnownProduct } from './scan-list';
import { hasCheckDigit, isGtin } from './check-digit';
import styles from './scanning.module.css';
import { useScanner } from './use-scanner';

const TYPING_MS = 150;
const OFFERED = 8;

interface AttachCodeProps {
  /** Null while nothing is asked. */
  readonly code: string | null;
  readonly onClose: () => void;
  readonly onChoose: (code: string, product: KnownProduct) => void;
}

/** Says which product an unknown code is, right where it was scanned. */
export function AttachCode({ code, onClose, onChoose }: AttachCodeProps) {
  const { t } = useWords();
  return (
    <Modal
      opened={code !== null}
      onClose={onClose}
      title={t('deliveries.attachTitle')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {code !== null && <Choose code={code} onChoose={(product) => (onChoose(code, product), onClose())} />}
    </Modal>
  );
}

function Choose({ code, onChoose }: { code: string; onChoose: (product: KnownProduct) => void }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const say = useSay();
  const canLearn = isGtin(code) && hasCheckDigit(code);
  const [remember, setRemember] = useState(true);
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), TYPING_MS);
  const found = useQuery({
    ...api.products.list.queryOptions({ input: { search, limit: OFFERED } }),
    enabled: search !== '',
    placeholderData: keepPreviousData,
  });
  const learn = useOperation(api.warehouse.learn.mutationOptions(), {
    done: ({ sku }) => t('warehouse.learnt', { code, sku }),
  });
  const choose = (product: KnownProduct) => {
    if (canLearn && remember) learn.mutate({ code, sku: product.sku });
    onChoose(product);
  };
  // Another label of the same product says which it is.
  useScanner(
    (other) => {
      const options = api.warehouse.find.queryOptions({ input: { codes: [...other.readings] } });
      void queries.fetchQuery(options).then((answers) => {
        const product = answers.find((answer) => answer.product !== null)?.product;
        if (product) choose(product);
        else setTyped(other.code);
      }, say.fault);
    },
    undefined,
    { place: 'dialog' },
  );
  const products = search === '' ? [] : (found.data?.items ?? []);
  return (
    <Stack gap="sm" onKeyDown={walkOffers}>
      <Text size="sm">
        {t('warehouse.attachText')} <span className="code">{code}</span>
      </Text>
      <TextInput
        data-autofocus
        size="md"
        type="search"
        label={t('deliveries.attachSearch')}
        leftSection={<IconSearch size={18} />}
        rightSection={found.isFetching ? <Loader size={16} /> : null}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          const only = products.length === 1 && typed.trim() === search ? products[0] : undefined;
          if (event.key === 'Enter' && only) choose(known(only));
        }}
      />
      {canLearn && (
        <Checkbox
          size="md"
          checked={remember}
          label={t('warehouse.remember')}
          onChange={(event) => setRemember(event.currentTarget.checked)}
        />
      )}
      <div className={styles.offered} aria-live="polite">
        {products.map((product) => (
          <button
            key={product.sku}
            type="button"
            data-offer
            className={styles.offer}
            onClick={() => choose(known(product))}
          >
            <span className="code dim">{product.sku}</span>
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

/** Where it lies is asked for when it is needed. */
const known = ({ sku, name, unit, unitScale }: ProductRow): KnownProduct => ({
  sku,
  name,
  unit,
  unitScale,
  onHand: null,
});
