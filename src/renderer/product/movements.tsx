import { Group, Pagination, Select, Table, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type LedgerLine, MOVEMENT_KINDS, type ProductView } from '../../contract';
import { api } from '../client/api';
import { useWords } from '../language';
import { FaultNotice } from '../parts/notices/fault-notice';
import { Loading } from '../parts/page/loading';
import { locationChoices, LocationNames, useLocationName } from '../parts/names/location-names';
import { Moment } from '../parts/moment';
import { Section } from '../parts/page/section';
import { StackedTable } from '../parts/tables/stacked-table';
import styles from './product.module.css';
import { ListSelect } from '../parts/search/list-select';

const PAGE = 20;

/** The ledger: every movement that made the level what it is, newest first, with what lay there after it. */
export function Movements({ product }: { product: ProductView }) {
  const { t, code } = useWords();
  const nameOf = useLocationName();
  const [kind, setKind] = useState<LedgerLine['kind'] | null>(null);
  const [location, setLocation] = useState<string | null>(null);
  const [page, setPage] = useState(1);
  const lines = useQuery({
    ...api.editing.movements.queryOptions({
      input: {
        sku: product.sku,
        offset: (page - 1) * PAGE,
        limit: PAGE,
        ...(kind === null ? {} : { kind }),
        ...(location === null ? {} : { location }),
      },
    }),
    placeholderData: keepPreviousData,
  });
  const pages = Math.ceil((lines.data?.total ?? 0) / PAGE);
  return (
    <Section
      title={t('product.ledger')}
      description={t('product.ledgerText')}
      flush
      actions={
        <>
          <Select
            size="xs"
            w={150}
            clearable
            aria-label={t('product.movement')}
            placeholder={t('productPage.allKinds')}
            data={MOVEMENT_KINDS.map((value) => ({ value, label: code('movement', value) }))}
            value={kind}
            onChange={(value) => {
              setKind(MOVEMENT_KINDS.find((one) => one === value) ?? null);
              setPage(1);
            }}
          />
          {product.levels.length > 1 && (
            <ListSelect
              size="xs"
              w={150}
              clearable
              aria-label={t('product.location')}
              placeholder={t('productPage.allPlaces')}
              data={locationChoices(product.levels.map(({ location: at }) => ({ code: at, name: nameOf(at) })))}
              value={location}
              onChange={(value) => {
                setLocation(value);
                setPage(1);
              }}
            />
          )}
        </>
      }
    >
      <div className={styles.ledger} aria-busy={lines.isFetching}>
        {lines.isError && <FaultNotice error={lines.error} onRetry={() => void lines.refetch()} />}
        {lines.isPending && <Loading words={t('productPage.ledgerLoading')} />}
        {lines.data?.total === 0 && (
          <Text size="sm" c="dimmed" px="md" pb="md">
            {t(kind === null && location === null ? 'product.noMovements' : 'productPage.noneOfThese')}
          </Text>
        )}
        {lines.data !== undefined && lines.data.total > 0 && (
          <Lines lines={lines.data.items} scale={product.unitScale} />
        )}
      </div>
      {pages > 1 && (
        <Group justify="flex-end" p="xs">
          <Pagination
            size="sm"
            total={pages}
            value={page}
            onChange={setPage}
            getControlProps={(control) => ({ 'aria-label': t(`productPage.pages.${control}`) })}
          />
        </Group>
      )}
    </Section>
  );
}

function Lines({ lines, scale }: { lines: readonly LedgerLine[]; scale: number }) {
  const { t, signed, quantity, code } = useWords();
  return (
    <StackedTable minWidth={620}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('common.when')}</Table.Th>
          <Table.Th>{t('product.movement')}</Table.Th>
          <Table.Th>{t('product.location')}</Table.Th>
          <Table.Th ta="right">{t('product.quantity')}</Table.Th>
          <Table.Th ta="right">{t('productPage.balance')}</Table.Th>
          <Table.Th>{t('product.cause')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {lines.map((line) => (
          <Table.Tr key={line.id}>
            <Table.Td>
              <Moment at={line.at} />
            </Table.Td>
            <Table.Td>{code('movement', line.kind)}</Table.Td>
            <Table.Td>
              <LocationNames codes={[line.location]} />
            </Table.Td>
            <Table.Td ta="right" className="num" data-label={t('product.quantity')}>
              {signed(line.quantity, scale)}
            </Table.Td>
            <Table.Td ta="right" className="num" fw={600} data-label={t('productPage.balance')}>
              {quantity(line.balance, scale)}
            </Table.Td>
            <Table.Td>
              <Cause line={line} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </StackedTable>
  );
}

/** The document, file or order behind a line; everything else is among the changes. */
function Cause({ line }: { line: LedgerLine }) {
  const { t, code } = useWords();
  if (line.deliveryId !== null) {
    return (
      <Link className="link" to="/deliveries/$id" params={{ id: String(line.deliveryId) }}>
        {t('productPage.delivery', { id: line.deliveryId })}
      </Link>
    );
  }
  if (line.runId !== null) {
    return (
      <Link className="link" to="/imports/$id" params={{ id: String(line.runId) }}>
        {t('imports.runNumber', { id: line.runId })}
      </Link>
    );
  }
  if (line.sale !== null) {
    return (
      <Link className="link" to="/channels/$name" params={{ name: line.sale.channel }}>
        {t('productPage.sale', { number: line.sale.number, channel: line.sale.channel })}
      </Link>
    );
  }
  return (
    <Link className="link" to="/changes">
      {line.reason ?? t('productPage.change', { kind: code('cause', line.cause), id: line.postingId })}
    </Link>
  );
}
