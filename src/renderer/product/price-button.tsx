import { Tooltip } from '@mantine/core';
import type { ProductView } from '../../contract';
import { useMay } from '../client/may';
import { useWords } from '../language';
import styles from './product.module.css';

interface PriceButtonProps {
  readonly price: ProductView['prices'][number];
  readonly onEdit: (list: string) => void;
}

/** A gross price in force; who may, changes it with a click. */
export function PriceButton({ price: { list, grossMinor, currency }, onEdit }: PriceButtonProps) {
  const { t, money } = useWords();
  const mayChange = useMay('ledger.setPrices');
  const amount = money(grossMinor, currency);
  if (!mayChange) return amount;
  return (
    <Tooltip label={t('productPage.clickToChange')}>
      <button
        type="button"
        className={styles.price}
        aria-label={t('productPage.changePriceOf', { list, amount })}
        onClick={() => onEdit(list)}
      >
        {amount}
      </button>
    </Tooltip>
  );
}
