import { CloseButton, Loader, Stack, Text } from '@mantine/core';
import { IconCircleCheck, IconCircleX, IconClock } from '@tabler/icons-react';
import type { PricePreview, ProductListingView, ProductView } from '../../contract';
import { StoodAtChannel } from '../advice/stood-at-channel';
import { useWords } from '../language';
import { ProblemWords } from '../parts/notices/problem-words';
import { Section } from '../parts/page/section';
import { changes } from './price-reach';
import styles from './product.module.css';
import { Remedy } from './state-sentence';

/** A price on its way: what every channel reached is to confirm. */
export interface Awaited {
  readonly undone: boolean;
  readonly targets: readonly {
    readonly channel: string;
    readonly currency: string;
    readonly before: number | null;
    readonly wanted: number | null;
  }[];
}

/** What is to be awaited after a price was saved as previewed, or after that was undone. */
export function awaitedOf({ channels }: PricePreview, undone: boolean): Awaited {
  const targets = channels.filter(changes).map(({ channel, currency, now, becomes }) => ({
    channel,
    currency,
    before: undone ? becomes.priceMinor : now.priceMinor,
    wanted: undone ? now.priceMinor : becomes.priceMinor,
  }));
  return { undone, targets };
}

type Stage = 'confirmed' | 'refused' | 'sent' | 'waiting' | 'paused';

function stageOf(listing: ProductListingView | undefined, wanted: number | null): Stage {
  if (!listing) return 'waiting';
  if (listing.confirmed?.priceMinor === wanted && listing.desired.priceMinor === wanted) return 'confirmed';
  if (listing.state === 'refused' || listing.state === 'paused') return listing.state;
  return listing.state === 'sending' ? 'sent' : 'waiting';
}

/** One line per channel until each has confirmed; the page's live events bring the news. */
export function PriceProgress({
  product,
  awaited,
  onClose,
}: {
  product: ProductView;
  awaited: Awaited;
  onClose: () => void;
}) {
  const { t, money, count } = useWords();
  const lines = awaited.targets.map((target) => {
    const listing = product.listings.find(({ channel }) => channel === target.channel);
    return { ...target, listing, stage: stageOf(listing, target.wanted) };
  });
  const done = lines.filter(({ stage }) => stage === 'confirmed').length;
  const title = done === lines.length ? 'confirmedAll' : 'confirmedSome';
  return (
    <Section
      title={
        <span role="status">
          {t(`productPage.progress.${awaited.undone ? 'undone' : 'saved'}`)}{' '}
          {t(`productPage.progress.${title}`, { done: count(done), all: count(lines.length) })}
        </span>
      }
      actions={<CloseButton aria-label={t('common.close')} onClick={onClose} />}
    >
      <Stack gap={6} component="ul" m={0} p={0} style={{ listStyle: 'none' }} data-testid="price-progress">
        {lines.map(({ channel, currency, before, wanted, stage, listing }) => (
          <li key={channel} data-testid={`progress-${channel}`} data-stage={stage}>
            <div className={styles.progress}>
              <Sign stage={stage} />
              <Text size="sm" fw={500} truncate title={channel}>
                {channel}
              </Text>
              <Text size="sm" className="num">
                <span className="dim">{money(before, currency)}</span> → {money(wanted, currency)}
              </Text>
              <Text size="sm" c="dimmed">
                {t(`productPage.progress.${stage}`)}
              </Text>
            </div>
            {stage === 'refused' && listing && (
              <div style={{ paddingLeft: 28 }}>
                {listing.lastError !== null && (
                  <StoodAtChannel value={listing.channel}>
                    <ProblemWords problem={listing.lastError} />
                  </StoodAtChannel>
                )}
                <Remedy listing={listing} />
              </div>
            )}
          </li>
        ))}
      </Stack>
    </Section>
  );
}

function Sign({ stage }: { stage: Stage }) {
  const size = 18;
  if (stage === 'confirmed') return <IconCircleCheck size={size} color="var(--os-ok)" aria-hidden />;
  if (stage === 'refused') return <IconCircleX size={size} color="var(--os-bad)" aria-hidden />;
  if (stage === 'paused') return <IconClock size={size} color="var(--os-mute)" aria-hidden />;
  return <Loader size={size} color="var(--os-info)" aria-hidden />;
}
