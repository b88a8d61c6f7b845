import { Button, Collapse, Table, Text } from '@mantine/core';
import { IconBuildingStore, IconHelpCircle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Fragment, useId, useState } from 'react';
import type { OfferView, ProductListingView, ProductView } from '../../contract';
import { api } from '../client/api';
import { StoodAtChannel } from '../advice/stood-at-channel';
import { useWords } from '../language';
import { Badge } from '../parts/badge';
import { EmptyState } from '../parts/page/empty-state';
import { Ago } from '../parts/moment';
import { ShowRest, useFirstOf } from '../parts/names/first-of';
import { ProblemWords } from '../parts/notices/problem-words';
import { Section } from '../parts/page/section';
import { StackedTable } from '../parts/tables/stacked-table';
import { LISTING_TONES } from '../parts/tone';
import { noteAskedWhy } from '../tour/signals';
import { Remedy, StateText } from './state-sentence';
import { Why } from './why';
import styles from './product.module.css';

/** What every channel should show beside what it confirmed, and why. */
export function Listings({ product }: { product: ProductView }) {
  const { t } = useWords();
  const channels = useQuery(api.channels.list.queryOptions({ input: {} }));
  const currencyOf = (name: string) =>
    channels.data?.find((channel) => channel.name === name)?.currency ?? product.prices[0]?.currency ?? null;
  const first = useFirstOf(product.listings, ({ state }) => state !== 'in_step');
  return (
    <Section
      title={t('product.listings')}
      description={t('product.listingsText')}
      flush
      actions={
        <Link
          to="/prices/rules"
          className="link"
          style={{ whiteSpace: 'nowrap', fontSize: 'var(--mantine-font-size-sm)' }}
        >
          {t('product.toRules')}
        </Link>
      }
    >
      {product.listings.length === 0 ? (
        <EmptyState icon={IconBuildingStore} title={t('product.noListingsTitle')} text={t('product.noListingsText')} />
      ) : (
        <StackedTable minWidth={640} horizontalSpacing={7}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('channels.channel')}</Table.Th>
              <Table.Th>{t('common.state')}</Table.Th>
              <Table.Th ta="right">{t('product.desiredPrice')}</Table.Th>
              <Table.Th ta="right">{t('product.confirmedPrice')}</Table.Th>
              <Table.Th ta="right">{t('product.desiredQuantity')}</Table.Th>
              <Table.Th ta="right">{t('product.confirmedQuantity')}</Table.Th>
              <Table.Th ta="right" visibleFrom="lg">
                {t('product.confirmedAt')}
              </Table.Th>
              <Table.Th />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {first.shown.map((listing) => (
              <Listing
                key={listing.channel}
                listing={listing}
                sku={product.sku}
                currency={currencyOf(listing.channel)}
                unitScale={product.unitScale}
              />
            ))}
          </Table.Tbody>
        </StackedTable>
      )}
      <ShowRest {...first} />
    </Section>
  );
}

interface ListingProps {
  readonly listing: ProductListingView;
  readonly sku: string;
  readonly currency: string | null;
  readonly unitScale: number;
}

function Listing({ listing, sku, currency, unitScale }: ListingProps) {
  const { t, state, money, quantity, moment } = useWords();
  const [asked, setAsked] = useState(false);
  const answer = useId();
  const { desired, confirmed } = listing;
  const price = (offer: OfferView | null) => money(offer?.priceMinor ?? null, currency);
  const says = listing.lastError !== null || listing.state !== 'in_step';
  const differs = (part: keyof OfferView) => confirmed !== null && confirmed[part] !== desired[part];
  return (
    <Fragment>
      {/* The line is below what is said of the channel, which belongs to it. */}
      <Table.Tr data-testid={`listing-${listing.channel}`} style={{ borderBottom: 0 }}>
        <Table.Td className={styles.channel}>
          <Link to="/channels/$name" params={{ name: listing.channel }} className="link">
            {listing.channel}
          </Link>
          {listing.remoteId !== null && listing.remoteId !== sku && (
            <Text size="xs" c="dimmed" truncate maw={180} title={listing.remoteId}>
              {listing.remoteId}
            </Text>
          )}
        </Table.Td>
        <Table.Td>
          <Badge tone={LISTING_TONES[listing.state]}>{state(listing.state)}</Badge>
          {/* A narrow table keeps its room for numbers of any length. */}
          <Text size="xs" c="dimmed" hiddenFrom="lg" title={t('product.confirmedAt')}>
            <Ago at={confirmed?.at ?? null} />
          </Text>
        </Table.Td>
        <Table.Td ta="right" className="num" data-label={t('product.desiredPrice')}>
          {price(desired)}
          {listing.prior !== null && (
            <Text
              size="xs"
              c="dimmed"
              className="num"
              title={t('product.priorSince', { since: moment(listing.prior.since) })}
            >
              {t('product.prior', { amount: money(listing.prior.priorMinor, currency) })}
            </Text>
          )}
        </Table.Td>
        <Table.Td
          ta="right"
          className="num"
          fw={differs('priceMinor') ? 600 : undefined}
          data-label={t('product.confirmedPrice')}
        >
          {price(confirmed)}
        </Table.Td>
        <Table.Td ta="right" className="num" data-label={t('product.desiredQuantity')}>
          {quantity(desired.quantity, unitScale)}
        </Table.Td>
        <Table.Td
          ta="right"
          className="num"
          fw={differs('quantity') ? 600 : undefined}
          data-label={t('product.confirmedQuantity')}
        >
          {quantity(confirmed?.quantity ?? null, unitScale)}
        </Table.Td>
        <Table.Td ta="right" visibleFrom="lg">
          <Ago at={confirmed?.at ?? null} />
          {listing.pushedAt !== null && (
            <Text size="xs" c="dimmed">
              {t('productPage.pushed')} <Ago at={listing.pushedAt} />
            </Text>
          )}
        </Table.Td>
        <Table.Td ta="right" data-end>
          <Button
            variant="subtle"
            size="compact-xs"
            leftSection={<IconHelpCircle size={14} />}
            aria-label={t('product.why')}
            title={t('product.why')}
            aria-expanded={asked}
            aria-controls={answer}
            onClick={() => {
              setAsked(!asked);
              if (!asked) noteAskedWhy();
            }}
          >
            <Text span inherit visibleFrom="lg">
              {t('product.why')}
            </Text>
          </Button>
        </Table.Td>
      </Table.Tr>
      <Table.Tr>
        <Table.Td colSpan={8} p={0} id={answer}>
          {says && (
            <div style={{ padding: '0 16px 10px' }}>
              <Text size="sm" c="dimmed">
                <StateText listing={listing} />
              </Text>
              {listing.lastError !== null && (
                <StoodAtChannel value={listing.channel}>
                  <ProblemWords problem={listing.lastError} />
                </StoodAtChannel>
              )}
              <Text size="sm" component="div">
                <Remedy listing={listing} />
              </Text>
            </div>
          )}
          <Collapse expanded={asked}>
            <Why listing={listing} currency={currency} />
          </Collapse>
        </Table.Td>
      </Table.Tr>
    </Fragment>
  );
}
