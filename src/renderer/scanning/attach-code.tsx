import { Checkbox, Modal, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ProductRow } from '../../contract';
import { api } from '../client/api';
import { useWords } from '../language';
import { ProductSearch } from '../parts/search/product-search';
import { useSay } from '../parts/use-say';
import { useOperation } from '../parts/use-operation';
import type { KnownProduct } from './scan-list';
import { hasCheckDigit, isGtin } from './check-digit';
import { useScanner } from './use-scanner';

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
  return (
    <Stack gap="sm">
      <Text size="sm">
        {t('warehouse.attachText')} <span className="code">{code}</span>
      </Text>
      <ProductSearch typed={typed} onType={setTyped} onChoose={(product) => choose(known(product))}>
        {canLearn && (
          <Checkbox
            size="md"
            checked={remember}
            label={t('warehouse.remember')}
            onChange={(event) => setRemember(event.currentTarget.checked)}
          />
        )}
      </ProductSearch>
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
