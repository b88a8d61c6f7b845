import { useState } from 'react';
import type { Booked } from '../../contract';
import { useWords } from '../language';
import { FaultNotice } from '../parts/notices/fault-notice';
import { Loading } from '../parts/page/loading';
import { DraftOffer } from '../scanning/draft-offer';
import { useDraft } from '../scanning/use-draft';
import { BookedResult } from './booked-result';
import { CountSetup } from './count-setup';
import { Counting } from './counting-screen';
import { type CountPlan, isCountPlan } from './counting';
import { useLocations } from '../parts/names/use-locations';
import { WarehouseFrame } from './warehouse-frame';

const PLAN = { work: 'count', part: 'plan', empty: () => null, isValid: isCountPlan };

/** A stock count: first what, then scanning, then the sum of it. Left halfway, it is found again as it was. */
export function CountPage() {
  const { t } = useWords();
  const locations = useLocations();
  const plan = useDraft<CountPlan | null>(PLAN);
  const [booked, setBooked] = useState<Booked | null>(null);
  return (
    <WarehouseFrame description={t('warehouse.counting.description')}>
      {locations.isPending && <Loading words={t('warehouse.loading')} lines={6} />}
      {locations.isError && <FaultNotice error={locations.error} onRetry={() => void locations.refetch()} />}
      {booked !== null && <CountResult booked={booked} onAgain={() => setBooked(null)} />}
      {booked === null && plan.value === null && <DraftOffer work="count" isEmpty onDrop={plan.clear} />}
      {locations.data !== undefined && booked === null && plan.value === null && (
        <CountSetup locations={locations.data} onStart={(chosen) => plan.set(() => chosen)} />
      )}
      {locations.data !== undefined && booked === null && plan.value !== null && (
        <Counting
          plan={plan.value}
          locations={locations.data}
          onDrop={plan.clear}
          onBooked={(answer) => {
            // Its key is used up: what is scanned from now on belongs to another count.
            plan.clear();
            setBooked(answer);
          }}
        />
      )}
    </WarehouseFrame>
  );
}

function CountResult({ booked: { posting, rows }, onAgain }: { booked: Booked; onAgain: () => void }) {
  const { t } = useWords();
  const changed = rows.filter(({ now, becomes }) => now !== becomes).length;
  return (
    <BookedResult
      postingId={posting?.id ?? 0}
      title={t('warehouse.counting.booked')}
      text={rows.length === 0 ? t('warehouse.repeated') : t('warehouse.counting.bookedText', { count: changed })}
      onAgain={onAgain}
    />
  );
}
