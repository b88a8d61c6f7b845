import { Button, Group } from '@mantine/core';
import { useMemo } from 'react';
import type { MatchRow } from '../../../contract';
import { useWords, type Words } from '../../language';
import { NOTHING } from '../../language/format';
import { Badge } from '../../parts/badge';
import type { TableColumn } from '../../parts/tables/paged-table';
import styles from '../channels.module.css';
import { EntryLines } from './entry-lines';
import type { MatchList } from './match-lists';
import type { MatchChoices } from './use-match-choices';
import { Allowed } from '../../parts/page/allowed';
import { ProductLink } from '../../parts/names/product-link';

type Column = TableColumn<MatchRow>;

/** Every list shows what its rows have: a product, an entry on the channel, or both, and what can be decided. */
export function useMatchColumns(
  what: MatchList,
  currency: string,
  choices: MatchChoices,
  onLink: (row: MatchRow) => void,
): readonly Column[] {
  const words = useWords();
  return useMemo(() => {
    const product = productColumn(words);
    const entry = [entryColumn(words), ...offerColumns(words, currency)];
    const decide = decisionColumn(words, what, choices, onLink);
    switch (what) {
      case 'double':
        return [product, possibleColumn(words), decide];
      case 'missing':
        return [product, fateColumn(words), decide];
      case 'orphan':
        return [...entry, hintColumn(words), decide];
      case 'linked':
        return [product, ...entry, byColumn(words), decide];
      case 'ignored':
        return [...entry, decide];
    }
  }, [what, currency, choices, onLink, words]);
}

const productColumn = ({ t }: Words): Column => ({
  id: 'sku',
  header: t('matching.product'),
  min: 140,
  grow: 2,
  cell: ({ product }) =>
    product && (
      <div className={styles.twoLines}>
        <ProductLink sku={product.sku} />
        <span className="dim" title={product.name}>
          {product.name}
        </span>
      </div>
    ),
});

const entryColumn = ({ t }: Words): Column => ({
  id: 'entry',
  header: t('matching.entry'),
  min: 140,
  grow: 2,
  cell: ({ entry }) => entry && <EntryLines entry={entry} />,
});

const offerColumns = ({ t, money, quantity }: Words, currency: string): Column[] => [
  {
    id: 'price',
    header: t('matching.price'),
    min: 110,
    align: 'right',
    cell: ({ entry }) => money(entry?.priceMinor ?? null, currency),
  },
  {
    id: 'quantity',
    header: t('matching.quantity'),
    min: 76,
    align: 'right',
    cell: ({ entry }) => quantity(entry?.quantity ?? null),
  },
];

const possibleColumn = ({ t, describe }: Words): Column => ({
  id: 'possible',
  header: t('matching.why'),
  min: 200,
  grow: 2,
  cell: ({ candidates, problem }) => (
    <div className={styles.twoLines}>
      <span>{t('matching.possible', { count: candidates.length })}</span>
      {problem !== null && (
        <span className="dim" title={describe(problem).what}>
          {describe(problem).what}
        </span>
      )}
    </div>
  ),
});

const fateColumn = ({ t }: Words): Column => ({
  id: 'fate',
  header: t('common.state'),
  min: 190,
  grow: 1,
  cell: (row) => {
    if (row.willBeCreated) return <Badge tone="info">{t('matching.willBeCreated')}</Badge>;
    if (isUnlinked(row)) return <Badge tone="mute">{t('matching.notSoldHere')}</Badge>;
    return <Badge tone="warn">{t('matching.undecided')}</Badge>;
  },
});

const hintColumn = ({ t }: Words): Column => ({
  id: 'hint',
  header: t('matching.hint'),
  min: 140,
  grow: 2,
  cell: ({ suggestions: [best] }) =>
    best === undefined ? (
      <span className="dim">{NOTHING}</span>
    ) : (
      <div className={styles.twoLines}>
        <span className="code">{best.sku}</span>
        <span className="dim" title={best.name}>
          {best.name}
        </span>
      </div>
    ),
});

const byColumn = ({ t }: Words): Column => ({
  id: 'by',
  header: t('matching.by'),
  min: 124,
  folds: 1,
  cell: ({ by }) =>
    by === null ? NOTHING : <Badge tone={by === 'person' ? 'info' : 'mute'}>{t(`matching.tie.${by}`)}</Badge>,
});

/** A product about which a person said that it is not sold there. */
const isUnlinked = ({ problem }: MatchRow) => problem?.code === 'listing_unlinked';

function decisionColumn({ t }: Words, what: MatchList, choices: MatchChoices, onLink: (row: MatchRow) => void): Column {
  const button = (text: string, subject: string, onClick: () => void, strong = false) => (
    <Allowed to="matching.link">
      <Button
        key={text}
        flex="none"
        size="compact-xs"
        variant={strong ? 'light' : 'default'}
        disabled={choices.busy}
        aria-label={`${text}: ${subject}`}
        onClick={onClick}
      >
        {text}
      </Button>
    </Allowed>
  );
  const decisions = (row: MatchRow) => {
    const { product, entry } = row;
    const link = button(t('matching.link'), product?.sku ?? entry?.remoteId ?? '', () => onLink(row), true);
    if (product === null) {
      if (entry === null) return [];
      const { remoteId } = entry;
      return what === 'ignored'
        ? [button(t('matching.undo'), remoteId, () => choices.undo({ remoteId }))]
        : [link, button(t('matching.ignore'), remoteId, () => choices.ignore(remoteId))];
    }
    const { sku } = product;
    const undo = button(t('matching.undo'), sku, () => choices.undo({ sku }));
    const unlink = button(t(entry === null ? 'matching.notHere' : 'matching.unlink'), sku, () => choices.unlink(sku));
    if (what === 'linked') return row.by === 'person' ? [undo, unlink] : [unlink];
    return isUnlinked(row) ? [undo] : [link, unlink];
  };
  return {
    id: 'decide',
    header: t('matching.decision'),
    // What is matched has short decisions, and more columns to make room for.
    min: what === 'linked' ? 206 : 236,
    unheaded: true,
    controls: true,
    cell: (row) => (
      <Group gap={6} wrap="nowrap">
        {decisions(row)}
      </Group>
    ),
  };
}
