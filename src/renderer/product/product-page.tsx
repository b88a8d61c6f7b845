import { Button, SimpleGrid, Stack } from '@mantine/core';
import { IconPackageOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { PricePreview, ProductView } from '../../contract';
import { api } from '../client/api';
import { useMay } from '../client/may';
import { useWords } from '../language';
import { typeAhead } from '../parts/search/type-ahead';
import { BackLink } from '../parts/page/back-link';
import { EmptyState } from '../parts/page/empty-state';
import { FaultNotice } from '../parts/notices/fault-notice';
import { Loading } from '../parts/page/loading';
import { Page } from '../parts/page/page';
import { CountStock } from './count-stock';
import { EditFacts } from './edit-facts';
import { Levels } from './levels';
import { Listings } from './listings';
import { Movements } from './movements';
import { PriceEditor, priceField } from './price-editor';
import { PriceHistory } from './price-history';
import { type Awaited, awaitedOf, PriceProgress } from './price-progress';
import { Prices } from './prices';
import { ProductActions } from './product-actions';
import { ProductFacts } from './product-facts';
import { ProductHead } from './product-head';
import { Recent } from './recent';
import { useSayUndoable } from './say-undoable';
import { StateSentence } from './state-sentence';
import { useKey } from './use-key';
import { Waiting } from './waiting';

const route = getRouteApi('/products/$sku');

/** Everything known about one product, and why every channel shows what it shows. */
export function ProductPage() {
  const { t, describe } = useWords();
  const { sku } = route.useParams();
  const product = useQuery(api.products.show.queryOptions({ input: { sku } }));
  const back = <BackLink to="/products">{t('nav.products')}</BackLink>;
  if (product.isPending) {
    return (
      <Page title={sku} back={back}>
        <Loading words={t('product.loading')} lines={12} />
      </Page>
    );
  }
  const fault = product.isError && <FaultNotice error={product.error} onRetry={() => void product.refetch()} />;
  if (product.data === undefined) {
    return (
      <Page title={sku} back={back}>
        {fault}
      </Page>
    );
  }
  if (!product.data.ok) {
    const words = describe(product.data.problem);
    return (
      <Page title={sku} back={back}>
        <EmptyState icon={IconPackageOff} title={words.what} text={words.next ?? ''}>
          <Button component={Link} to="/products" variant="default">
            {t('products.showAll')}
          </Button>
        </EmptyState>
      </Page>
    );
  }
  return <Known key={sku} product={product.data.value} fault={fault} />;
}

/** `fault` is why it may have changed since: what is typed stays. */
function Known({ product, fault }: { product: ProductView; fault: ReactNode }) {
  const { t } = useWords();
  const [editing, setEditing] = useState(false);
  const [pricing, setPricing] = useState<string | null>(null);
  const [counting, setCounting] = useState<string | null>(null);
  const [awaited, setAwaited] = useState<Awaited | null>(null);
  const say = useSayUndoable();
  const changePrice = () => setPricing(product.prices[0]?.list ?? 'retail');
  const mayPrice = useMay('ledger.setPrices');
  useKey('p', () => {
    if (!mayPrice) return;
    typeAhead(priceField);
    changePrice();
  });
  const saved = (preview: PricePreview, posting: { readonly id: number }) => {
    setAwaited(awaitedOf(preview, false));
    say(
      () => t('productPage.priceSaved'),
      posting,
      () => setAwaited(awaitedOf(preview, true)),
    );
  };
  return (
    <Page
      title={product.name}
      back={<BackLink to="/products">{t('nav.products')}</BackLink>}
      description={<ProductHead product={product} />}
      actions={
        <ProductActions
          product={product}
          onEdit={() => setEditing(true)}
          onPrice={changePrice}
          onCount={() => setCounting('')}
        />
      }
    >
      <Stack gap="md">
        {fault}
        {awaited !== null && awaited.targets.length > 0 ? (
          <PriceProgress product={product} awaited={awaited} onClose={() => setAwaited(null)} />
        ) : (
          <StateSentence product={product} />
        )}
        <ProductFacts product={product} onPrice={changePrice} />
        <Listings product={product} />
        <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="md">
          <Levels product={product} onCount={setCounting} />
          <Prices product={product} onEdit={setPricing} />
        </SimpleGrid>
        <PriceHistory sku={product.sku} />
        <Movements product={product} />
        <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="md">
          <Recent sku={product.sku} />
          <Waiting sku={product.sku} waiting={product.waiting} />
        </SimpleGrid>
      </Stack>
      <EditFacts product={product} opened={editing} onClose={() => setEditing(false)} />
      <PriceEditor product={product} list={pricing} onClose={() => setPricing(null)} onSaved={saved} />
      <CountStock product={product} location={counting} onClose={() => setCounting(null)} />
    </Page>
  );
}
