import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ProductEvent } from '../../contract';
import { api } from '../client/api';
import { useWords } from '../language';
import { FaultNotice } from '../parts/notices/fault-notice';
import { thingName, thingValue } from '../parts/names/ledger-words';
import { useLocationName } from '../parts/names/location-names';
import { Loading } from '../parts/page/loading';
import { Moment } from '../parts/moment';
import { Section } from '../parts/page/section';
import styles from './product.module.css';

/** What was done to this product lately, by whom, and the way to take it back. */
export function Recent({ sku }: { sku: string }) {
  const { t } = useWords();
  const events = useQuery(api.editing.events.queryOptions({ input: { sku } }));
  return (
    <Section
      title={t('productPage.recent')}
      actions={
        <Link to="/changes" className="link" style={{ fontSize: 'var(--mantine-font-size-sm)' }}>
          {t('productPage.toChanges')}
        </Link>
      }
      flush
    >
      {events.isPending && <Loading words={t('productPage.recentLoading')} lines={4} />}
      {events.isError && <FaultNotice error={events.error} onRetry={() => void events.refetch()} />}
      {events.data?.length === 0 && (
        <Text size="sm" c="dimmed" px="md" pb="md">
          {t('product.noMovements')}
        </Text>
      )}
      <ul className={styles.events}>
        {events.data?.map((event) => (
          <Event key={event.postingId} event={event} />
        ))}
      </ul>
    </Section>
  );
}

function Event({ event }: { event: ProductEvent }) {
  const words = useWords();
  const locationName = useLocationName();
  const { t } = words;
  return (
    <li>
      <div>
        <strong>{t(`changes.kinds.${event.kind}`)}</strong>
        {event.reason !== null && ` · ${event.reason}`}
        <span className="dim">
          {' '}
          · <Moment at={event.at} /> · {words.actor(event.actor)}
        </span>
      </div>
      {event.rows.map((row) => {
        const whole = { ...row, sku: '' };
        return (
          <div
            key={`${row.what}:${row.becomes ?? ''}:${row.now ?? ''}`}
            className="num"
            style={{ whiteSpace: 'normal' }}
          >
            {thingName(row.what, words, locationName)}: <span className="dim">{thingValue(whole, row.now, words)}</span>{' '}
            → {thingValue(whole, row.becomes, words)}
          </div>
        );
      })}
    </li>
  );
}
