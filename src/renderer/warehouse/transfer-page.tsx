import { Button } from '@mantine/core';
import { IconMapPin } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Booked } from '../../contract';
import { useWords } from '../language';
import { Allowed } from '../parts/page/allowed';
import { EmptyState } from '../parts/page/empty-state';
import { FaultNotice } from '../parts/notices/fault-notice';
import { Loading } from '../parts/page/loading';
import { BookedResult } from './booked-result';
import { Transferring } from './transfer-screen';
import { useLocations } from '../parts/names/use-locations';
import { WarehouseFrame } from './warehouse-frame';

/** Goods carried from one location to another. */
export function TransferPage() {
  const { t } = useWords();
  const locations = useLocations();
  const [booked, setBooked] = useState<(Booked & { from: string; to: string }) | null>(null);
  return (
    <WarehouseFrame description={t('warehouse.moving.description')}>
      {locations.isPending && <Loading words={t('warehouse.loading')} lines={6} />}
      {locations.isError && <FaultNotice error={locations.error} onRetry={() => void locations.refetch()} />}
      {booked?.posting && (
        <BookedResult
          postingId={booked.posting.id}
          title={t('warehouse.moving.booked')}
          text={
            booked.rows.length === 0
              ? t('warehouse.repeated')
              : t('warehouse.moving.bookedText', { count: booked.rows.length / 2, from: booked.from, to: booked.to })
          }
          onAgain={() => setBooked(null)}
        />
      )}
      {locations.data !== undefined && locations.data.length < 2 && (
        <EmptyState icon={IconMapPin} title={t('warehouse.moving.onlyOne')} text={t('warehouse.moving.onlyOneText')}>
          <Allowed to="imports.run">
            <Button component={Link} to="/imports/new" variant="default">
              {t('imports.new')}
            </Button>
          </Allowed>
        </EmptyState>
      )}
      {locations.data !== undefined && locations.data.length > 1 && booked === null && (
        <Transferring locations={locations.data} onBooked={setBooked} />
      )}
    </WarehouseFrame>
  );
}
