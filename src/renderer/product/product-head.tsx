import { ActionIcon, CopyButton, Group, Tooltip } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import type { ProductView } from '../../contract';
import { useWords } from '../language';
import styles from './product.module.css';

/** What it is, on one calm line: codes that can be copied, then what is known of it. */
export function ProductHead({ product }: { product: ProductView }) {
  const { t, unit } = useWords();
  const facts = [
    t('product.unit', { unit: unit(product.unit) }),
    ...(product.vat === null
      ? []
      : [t('product.vat', { vat: /^\d+([.,]\d+)?$/.test(product.vat) ? `${product.vat}%` : product.vat })]),
    ...(product.category === null ? [] : [t('product.category', { category: product.category })]),
    ...(product.kind === 'bundle' ? [t('productPage.bundle')] : []),
  ];
  return (
    <Group gap="0 12px" className={styles.head} component="span">
      <Copied text={product.sku} label={t('productPage.copySku')} />
      {product.gtins.map((gtin) => (
        <Copied key={gtin} text={gtin} label={t('productPage.copyGtin', { gtin })} />
      ))}
      {product.gtins.length === 0 && <span>{t('productPage.noGtin')}</span>}
      <span>{facts.join(' · ')}</span>
    </Group>
  );
}

function Copied({ text, label }: { text: string; label: string }) {
  const { t } = useWords();
  return (
    <CopyButton value={text} timeout={1_500}>
      {({ copied, copy }) => (
        <span className={styles.copied}>
          <span className="code">{text}</span>
          <Tooltip label={copied ? t('productPage.copied') : label}>
            <ActionIcon size={24} variant="subtle" color="gray" aria-label={label} onClick={copy}>
              {copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
            </ActionIcon>
          </Tooltip>
        </span>
      )}
    </CopyButton>
  );
}
