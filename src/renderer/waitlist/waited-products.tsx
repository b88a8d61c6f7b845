import { Anchor, Button, Group, Popover, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconUsers } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { WaitedProductView } from '../../contract';
import { api } from '../client/api';
import { useWords } from '../language';
import { EmptyState } from '../parts/page/empty-state';
import { Moment } from '../parts/moment';
import { PagedTable, type TableColumn } from '../parts/tables/paged-table';

const TYPING_MS = 250;

/** Products somebody waits for; choosing one shows its people in their order. */
export function WaitedProducts({ onChoose }: { onChoose: (sku: string) => void }) {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed, TYPING_MS);
  const columns = useColumns(onChoose);
  const source = useMemo(
    () => ({
      ask: (page: { offset: number; limit: number }) =>
        api.waitlist.products.queryOptions({ input: { ...page, search } }),
      read: (answer: { items: WaitedProductView[]; total: number }) => answer,
    }),
    [search],
  );
  return (
    <>
      <Group mb="xs" gap="sm">
        <TextInput
          size="xs"
          w={260}
          aria-label={t('waitlistWork.search')}
          placeholder={t('waitlistWork.search')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Popover width={320} position="bottom-start" withArrow>
          <Popover.Target>
            <Button variant="subtle" size="xs">
              {t('waitlistWork.how')}
            </Button>
          </Popover.Target>
          <Popover.Dropdown>
            <Text size="sm">{t('waitlistWork.productsText')}</Text>
          </Popover.Dropdown>
        </Popover>
      </Group>
      <PagedTable
        label={t('waitlistWork.products')}
        columns={columns}
        source={source}
        question={search}
        loadingWords={t('waitlist.loading')}
        foot={(count) => t('waitlistWork.totalProducts', { count })}
        empty={<EmptyState icon={IconUsers} title={t('waitlist.emptyTitle')} text={t('waitlist.emptyText')} />}
      />
    </>
  );
}

function useColumns(onChoose: (sku: string) => void): readonly TableColumn<WaitedProductView>[] {
  const words = useWords();
  return useMemo(() => {
    const { t, count } = words;
    const number = (id: 'waiting' | 'available' | 'told', folds?: number) => ({
      ...(folds === undefined ? {} : { folds }),
      id,
      header: t(`waitlistWork.${id}`),
      min: id === 'told' ? 128 : 100,
      align: 'right' as const,
      cell: (product: WaitedProductView) => count(product[id]),
    });
    return [
      {
        id: 'product',
        header: t('waitlist.product'),
        min: 260,
        grow: 2,
        wraps: 330,
        cell: (product) => (
          <Anchor
            component="button"
            type="button"
            size="sm"
            ta="start"
            title={product.name}
            onClick={() => onChoose(product.sku)}
          >
            <span className="code">{product.sku}</span> {product.name}
          </Anchor>
        ),
      },
      number('waiting'),
      {
        id: 'since',
        header: t('waitlistWork.sinceFirst'),
        min: 164,
        align: 'right',
        cell: (product) => <Moment at={product.since} />,
      },
      number('available'),
      number('told', 2),
      { id: 'next', header: t('waitlistWork.next'), min: 220, grow: 1.2, folds: 1, cell: (product) => product.next },
    ];
  }, [words, onChoose]);
}
