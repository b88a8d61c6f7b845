import { Button, Stack, Text } from '@mantine/core';
import { IconTruckOff } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { DeliveryDetail } from '../../contract';
import { api } from '../client/api';
import { useWords } from '../language';
import { BackLink } from '../parts/page/back-link';
import { EmptyState } from '../parts/page/empty-state';
import { FaultNotice } from '../parts/notices/fault-notice';
import { Loading } from '../parts/page/loading';
import { Moment } from '../parts/moment';
import { Notice } from '../parts/notices/notice';
import { Page } from '../parts/page/page';
import { DeliveryActions } from './delivery-actions';
import { DeliveryLines } from './delivery-lines';
import { deliveryName } from '../parts/names/delivery-name';
import { DeliveryState } from './delivery-state';

const route = getRouteApi('/deliveries/$id');

/** One delivery: its lines, what of it was booked, and what a person still has to say about it. */
export function DeliveryPage() {
  const { t, describe } = useWords();
  const id = Number(route.useParams().id);
  const shown = useQuery({
    ...api.deliveries.show.queryOptions({ input: { id } }),
    placeholderData: keepPreviousData,
  });
  const frame = {
    title: t('deliveries.numbered', { number: id }),
    back: <BackLink to="/deliveries">{t('warehouse.deliveries')}</BackLink>,
  };
  if (shown.isPending) {
    return (
      <Page {...frame}>
        <Loading words={t('deliveries.loadingOne')} lines={10} />
      </Page>
    );
  }
  if (shown.isError) {
    return (
      <Page {...frame}>
        <FaultNotice error={shown.error} onRetry={() => void shown.refetch()} />
      </Page>
    );
  }
  if (!shown.data.ok) {
    const words = describe(shown.data.problem);
    return (
      <Page {...frame}>
        <EmptyState icon={IconTruckOff} title={words.what} text={words.next ?? ''}>
          <Button component={Link} to="/deliveries" variant="default">
            {t('deliveries.showAll')}
          </Button>
        </EmptyState>
      </Page>
    );
  }
  return <KnownDelivery key={id} detail={shown.data.value} />;
}

function KnownDelivery({ detail: { delivery, lines } }: { detail: DeliveryDetail }) {
  const words = useWords();
  const { t } = words;
  const stands = delivery.state !== 'cancelled' && delivery.state !== 'undone';
  return (
    <Page
      title={deliveryName(delivery, words)}
      back={<BackLink to="/deliveries">{t('warehouse.deliveries')}</BackLink>}
      description={
        <>
          {t(`deliveries.role.${delivery.role}`)} · {delivery.supplier ?? delivery.taxId ?? t('deliveries.noSupplier')}{' '}
          · <Moment at={delivery.createdAt} />
          {delivery.runId !== null && (
            <>
              {' · '}
              <Link
                className="link"
                style={{ textDecoration: 'underline' }}
                to="/imports/$id"
                params={{ id: String(delivery.runId) }}
              >
                {t('deliveries.import')}
              </Link>
            </>
          )}
        </>
      }
      actions={
        <>
          <DeliveryState delivery={delivery} />
          <DeliveryActions delivery={delivery} />
        </>
      }
    >
      <Stack gap="md">
        {stands && delivery.unknown > 0 && (
          <Notice tone="warn" title={t('deliveries.unknownNote', { count: delivery.unknown })}>
            <Text size="sm">{t('deliveries.unknownText')}</Text>
          </Notice>
        )}
        <DeliveryLines delivery={delivery} lines={lines} />
      </Stack>
    </Page>
  );
}
