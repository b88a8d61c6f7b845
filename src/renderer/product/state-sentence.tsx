import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ProductListingView, ProductView } from '../../contract';
import { Advice } from '../advice/advice';
import { StoodAtChannel } from '../advice/stood-at-channel';
import { useWords } from '../language';
import { Notice } from '../parts/notices/notice';
import { listingRemedy } from './listing-remedy';
import { useStopped } from './use-stopped';

/** The worst first: what a person has to do something about stands before what goes by itself. */
const GRAVITY = ['refused', 'ambiguous', 'drifted', 'held', 'paused', 'waiting', 'sending'] as const;

/** How things stand with the product, in one sentence, and what to do about it. */
export function StateSentence({ product }: { product: ProductView }) {
  const { t, describe } = useWords();
  const stopped = useStopped();
  if (product.archived) return <Notice tone="mute" title={t('productPage.state.archived')} />;
  const listed = product.listings.filter(({ state }) => state !== 'not_listed');
  if (listed.length === 0) return <Notice tone="mute" title={t('productPage.state.nowhere')} />;
  const inOrder = GRAVITY.flatMap((state) => listed.filter((one) => one.state === state));
  const goesByItself = (one: ProductListingView) => isUnderWay(one) && stopped(one) === null;
  const worst = inOrder.find((one) => !goesByItself(one)) ?? inOrder[0];
  if (!worst) return <Notice tone="ok" title={t('productPage.state.inStep', { count: listed.length })} />;
  const others = listed.filter(({ state }) => state !== 'in_step').length - 1;
  const tone = worst.state === 'refused' ? 'bad' : goesByItself(worst) ? 'info' : 'warn';
  const sentence = stopped(worst) === null ? sentenceOf(worst) : 'stopped';
  const said = worst.lastError === null ? null : describe(worst.lastError);
  return (
    <Notice
      tone={tone}
      title={
        said === null || tone === 'info'
          ? t(`productPage.state.${sentence}`, { channel: worst.channel })
          : `${t(`productPage.state.${sentence}`, { channel: worst.channel })} ${said.what}`
      }
    >
      <Text size="sm" component="div">
        {said?.next == null || worst.lastError === null ? (
          <StateText listing={worst} />
        ) : (
          <StoodAtChannel value={worst.channel}>
            <Advice text={said.next} problem={worst.lastError} />
          </StoodAtChannel>
        )}{' '}
        <Remedy listing={worst} />
        {others > 0 && <div>{t('productPage.state.others', { count: others })}</div>}
      </Text>
    </Notice>
  );
}

const isUnderWay = ({ state }: ProductListingView) => state === 'waiting' || state === 'sending';

function sentenceOf({ state }: ProductListingView): (typeof GRAVITY)[number] {
  return GRAVITY.find((one) => one === state) ?? 'waiting';
}

/** What a state means; a price changed there that waits for a person's word is not put right by itself. */
export function StateText({ listing }: { listing: ProductListingView }) {
  const { t, describe } = useWords();
  const reason = useStopped()(listing);
  if (reason !== null) return <>{t('productPage.stopped', { reason: describe(reason).what })}</>;
  const { state, why } = listing;
  const asks = why.some(({ code }) => code === 'why_asks');
  return <>{asks ? t('productPage.asks') : t(`states.listingText.${state}`)}</>;
}

const STOPPED = { words: 'held', search: {} } as const;

/** The link to where it can be put right. */
export function Remedy({ listing }: { listing: ProductListingView }) {
  const { t } = useWords();
  const stopped = useStopped()(listing) !== null;
  const remedy = stopped ? STOPPED : listingRemedy(listing);
  if (remedy === null) return null;
  return (
    <Link className="link" to="/channels/$name" params={{ name: listing.channel }} search={remedy.search}>
      {t(`productPage.remedy.${remedy.words}`, { channel: listing.channel })}
    </Link>
  );
}
