import type { DeliveryView } from '../../contract';
import { type TextKey, useWords } from '../language';
import { Badge } from '../parts/badge';
import { DELIVERY_TONES } from '../parts/tone';

/** The same state means another thing of goods to come than of goods that came. */
export function DeliveryState({ delivery }: { delivery: DeliveryView }) {
  const { t } = useWords();
  return <Badge tone={DELIVERY_TONES[delivery.state]}>{t(wordsOf(delivery))}</Badge>;
}

function wordsOf({ state, role }: DeliveryView): TextKey {
  const awaited = role === 'expected';
  if (state === 'part_received') return awaited ? 'deliveries.state.expectedPart' : 'deliveries.state.receivedPart';
  if (state === 'received') return awaited ? 'deliveries.state.expectedDone' : 'deliveries.state.received';
  return `deliveries.state.${state}`;
}
