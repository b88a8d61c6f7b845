import { getRouteApi } from '@tanstack/react-router';
import { useWords } from '../language';
import { BackLink } from '../parts/page/back-link';
import { Page } from '../parts/page/page';
import { ExpectForm } from './expect-form';
import { ReceiveForm } from './receive-form';

const route = getRouteApi('/deliveries/receive');

/** Goods that came, scanned or typed line by line. */
export function ReceivePage() {
  const { t } = useWords();
  const { expected } = route.useSearch();
  return (
    <Page
      title={t('deliveries.receive')}
      back={<BackLink to="/deliveries">{t('warehouse.deliveries')}</BackLink>}
      description={t('deliveries.receiveText')}
    >
      <ReceiveForm expectedId={expected ?? null} />
    </Page>
  );
}

/** Goods that are to come. */
export function ExpectPage() {
  const { t } = useWords();
  return (
    <Page
      title={t('deliveries.expect')}
      back={<BackLink to="/deliveries">{t('warehouse.deliveries')}</BackLink>}
      description={t('deliveries.expectText')}
    >
      <ExpectForm />
    </Page>
  );
}
