import type { StatusView } from '../../contract';
import { useWords } from '../language';
import { Figure, Figures } from '../parts/figures';

/** The size of things, each leading to the screen that shows them. */
export function ShopFigures({ status }: { status: StatusView }) {
  const { t, count } = useWords();
  const outOfStep = status.channels.reduce((sum, channel) => sum + channel.backlog, 0);
  return (
    <Figures>
      <Figure label={t('overview.products')} value={count(status.products)} link={{ to: '/products' }} />
      <Figure
        label={t('overview.inStock')}
        value={count(status.inStock)}
        link={{ to: '/products', search: { filter: 'in_stock' } }}
      />
      <Figure
        label={t('overview.soldOut')}
        value={count(status.products - status.inStock)}
        link={{ to: '/products', search: { filter: 'sold_out' } }}
      />
      <Figure
        label={t('overview.outOfStep')}
        value={count(outOfStep)}
        link={{ to: '/products', search: { filter: 'out_of_step' } }}
      />
      <Figure label={t('overview.waiting')} value={count(status.waitlist.waiting)} link={{ to: '/waitlist' }} />
    </Figures>
  );
}
