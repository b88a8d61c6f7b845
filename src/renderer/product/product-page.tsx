import { Button, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconPackageOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ProductView } from '../../contract';
import { api } from '../client/api';
import { useWords } from '../language';
import { BackLink } from '../parts/back-link';
import { EmptyState } from '../parts/empty-state';
import { FaultNotice } from '../parts/fault-notice';
import { Loading } from '../parts/loading';
import { Page } from '../parts/page';
import { JoinWaitlist } from './join-waitlist';
import { Levels } from './levels';
import { Listings } from './listings';
import { Movements } from './movements';
import { Prices } from './prices';
import { ProductFacts } from './product-facts';

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
  if (product.isError) {
    return (
      <Page title={sku} back={back}>
        <FaultNotice error={product.error} onRetry={() => void product.refetch()} />
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
  return <Known product={product.data.value} />;
}

function Known({ product }: { product: ProductView }) {
  const { t } = useWords();
  return (
    <Page
      title={product.name}
      back={<BackLink to="/products">{t('nav.products')}</BackLink>}
      description={
        <Text size="sm" c="dimmed" component="span">
          <span className="code">{product.sku}</span>
          {product.gtins.length > 0 && (
            <>
              {' · '}
              {t('product.gtin')} <span className="code">{product.gtins.join(', ')}</span>
            </>
          )}
          {product.category !== null && ` · ${t('product.category', { category: product.category })}`}
          {product.vat !== null && ` · ${t('product.vat', { vat: product.vat })}`}
          {` · ${t('product.unit', { unit: product.unit })}`}
        </Text>
      }
    >
      <Stack gap="md">
        <ProductFacts product={product} />
        <Listings product={product} />
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
          <Levels product={product} />
          <Prices product={product} />
        </SimpleGrid>
        <Movements product={product} />
        <JoinWaitlist sku={product.sku} waiting={product.waiting} />
      </Stack>
    </Page>
  );
}
