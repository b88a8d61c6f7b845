import type { ProductView } from '../../contract';
import { useWords } from '../language';
import { NOTHING } from '../language/format';
import { Figure, Figures } from '../parts/figures';
import { PriceButton } from './price-button';

export function ProductFacts({ product, onPrice }: { product: ProductView; onPrice: () => void }) {
  const words = useWords();
  const { t, quantity, count } = words;
  const [price] = product.prices;
  const onHand = product.levels.reduce((sum, level) => sum + level.onHand, 0);
  const reserved = product.levels.reduce((sum, level) => sum + level.reserved, 0);
  const unit = words.unit(product.unit);
  const inStep = product.listings.filter((listing) => listing.state === 'in_step').length;
  const listed = product.listings.filter((listing) => listing.state !== 'not_listed').length;
  return (
    <Figures>
      <Figure
        label={t('products.price')}
        value={price ? <PriceButton price={price} onEdit={onPrice} /> : NOTHING}
        note={price ? t('product.grossIn', { list: price.list }) : t('product.noPrice')}
      />
      <Figure label={t('products.onHand')} value={`${quantity(onHand, product.unitScale)}\u00a0${unit}`} />
      <Figure label={t('product.reserved')} value={`${quantity(reserved, product.unitScale)}\u00a0${unit}`} />
      <Figure
        label={t('product.free')}
        value={`${quantity(Math.max(0, onHand - reserved), product.unitScale)}\u00a0${unit}`}
        note={t('product.freeNote')}
      />
      <Figure
        label={t('products.channels')}
        value={listed === 0 ? NOTHING : t('product.inStepOf', { inStep: count(inStep), listed: count(listed) })}
        note={listed === 0 ? undefined : t('product.inStepNote')}
      />
      <Figure label={t('products.waiting')} value={count(product.waiting)} link={{ to: '/waitlist' }} />
    </Figures>
  );
}
