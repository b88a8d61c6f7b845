import { Paper, Table, Text } from '@mantine/core';
import type { ParityListing, ParityRow, ParitySide } from '../../contract';
import { useWords } from '../language';
import { Badge } from '../parts/badge';
import { Ago } from '../parts/moment';
import { FewNames } from '../parts/names/few-names';
import { ProblemWords } from '../parts/notices/problem-words';
import { ProductLink } from '../parts/names/product-link';
import { LISTING_TONES, type Tone } from '../parts/tone';
import styles from './prices.module.css';
import { RulesSaid } from './rules-said';
import { StackedTable } from '../parts/tables/stacked-table';

const TONES: Record<ParitySide['verdict'], Tone> = { same: 'ok', explained: 'info', out_of_step: 'warn' };

const MOST_LINES = 6;

/** A product to a row: what each channel shows, how far they are apart, and the rule or the next step. */
export function ParityTable({ rows }: { rows: readonly ParityRow[] }) {
  const { t } = useWords();
  return (
    <Paper style={{ overflow: 'hidden' }} data-flush>
      <StackedTable minWidth={640} aria-label={t('prices.parity')} verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="23%">{t('parity.product')}</Table.Th>
            <Table.Th w="26%">{t('parity.shown')}</Table.Th>
            <Table.Th w="17%">{t('parity.difference')}</Table.Th>
            <Table.Th>{t('parity.why')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Row key={row.sku} row={row} />
          ))}
        </Table.Tbody>
      </StackedTable>
    </Paper>
  );
}

function Row({ row }: { row: ParityRow }) {
  const { money, quantity } = useWords();
  return (
    <Table.Tr style={{ verticalAlign: 'top' }}>
      <Table.Td className={styles.wrap}>
        <div className={styles.clamped} title={row.name}>
          {row.name}
        </div>
        <ProductLink sku={row.sku} />
      </Table.Td>
      <Table.Td>
        <dl className={styles.shown}>
          {together(row.listings).map(({ channels, listing: { currency, shown } }) => (
            <Shown
              key={channels.join()}
              channels={channels}
              price={money(shown.priceMinor, currency)}
              pieces={quantity(shown.quantity)}
            />
          ))}
        </dl>
      </Table.Td>
      <Table.Td>
        <Difference row={row} />
      </Table.Td>
      <Table.Td className={styles.wrap}>
        <Explanation row={row} />
      </Table.Td>
    </Table.Tr>
  );
}

/** Few channels have a line each; of many, those that show the same share one, so that whoever differs stands out. */
function together(listings: readonly ParityListing[]) {
  const shared = new Map<string, { channels: string[]; listing: ParityListing }>();
  for (const listing of listings) {
    const { channel, currency, shown } = listing;
    const key = listings.length <= MOST_LINES ? channel : `${shown.priceMinor} ${currency} ${shown.quantity}`;
    const known = shared.get(key);
    if (known) known.channels.push(channel);
    else shared.set(key, { channels: [channel], listing });
  }
  return [...shared.values()];
}

function Shown({ channels, price, pieces }: { channels: readonly string[]; price: string; pieces: string }) {
  return (
    <>
      <dt>
        <FewNames names={channels} />
      </dt>
      <dd className="num">{price}</dd>
      <dd className="num">× {pieces}</dd>
    </>
  );
}

function Difference({ row: { price, quantity: pieces, currency } }: { row: ParityRow }) {
  const { t, money, quantity } = useWords();
  const since = [...new Set([price.since, pieces.since])].filter((at) => at !== null);
  return (
    <>
      {price.difference !== 0 && (
        <div className="num">{t('parity.price', { amount: money(price.difference, currency) })}</div>
      )}
      {pieces.difference !== 0 && (
        <div className="num">{t('parity.quantity', { amount: quantity(pieces.difference) })}</div>
      )}
      {since.map((at) => (
        <Text key={at} size="sm" c="dimmed" component="div">
          {t('parity.since')}: <Ago at={at} />
        </Text>
      ))}
    </>
  );
}

/** The rules that say so, else the channels that do not show what they should, each with what is done about it. */
function Explanation({ row }: { row: ParityRow }) {
  const { t, describe } = useWords();
  const sides = [row.price, row.quantity];
  const verdict = (['out_of_step', 'explained', 'same'] as const).find((one) =>
    sides.some((side) => side.verdict === one),
  );
  const reasons = new Set(sides.flatMap((side) => side.reasons).map((reason) => describe(reason).what));
  const behind = row.listings.filter(
    ({ state, shown, desired }) =>
      state !== 'in_step' || shown.priceMinor !== desired.priceMinor || shown.quantity !== desired.quantity,
  );
  return (
    <>
      {verdict && <Badge tone={TONES[verdict]}>{t(`parity.verdicts.${verdict}`)}</Badge>}
      {[...reasons].map((reason) => (
        <Text key={reason} size="sm" mt={4}>
          {reason}
        </Text>
      ))}
      {reasons.size > 0 && <RulesSaid channels={row.listings.map(({ channel }) => channel)} />}
      {verdict === 'same' && reasons.size === 0 && (
        <Text size="sm" c="dimmed" mt={4}>
          {t('parity.agrees')}
        </Text>
      )}
      {verdict === 'out_of_step' && behind.map((listing) => <Behind key={listing.channel} listing={listing} />)}
    </>
  );
}

function Behind({ listing }: { listing: ParityListing }) {
  const { t, state, money, quantity } = useWords();
  const { channel, currency, desired, problem } = listing;
  return (
    <div style={{ marginTop: 6 }}>
      <Text size="sm">
        <b>{channel}</b>{' '}
        {t('parity.should', { price: money(desired.priceMinor, currency), quantity: quantity(desired.quantity) })}{' '}
        <Badge tone={LISTING_TONES[listing.state]}>{state(listing.state)}</Badge>
      </Text>
      {problem === null ? (
        <Text size="sm" c="dimmed">
          {t(`states.listingText.${listing.state}`)}
        </Text>
      ) : (
        <ProblemWords problem={problem} brief />
      )}
    </div>
  );
}
