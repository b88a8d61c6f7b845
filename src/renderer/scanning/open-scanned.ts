import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api } from '../client/api';
import { useSay } from '../parts/use-say';
import { beep } from './beep';
import type { ScannedCode } from './scanned-code';
import { useScanListener, useScanner } from './use-scanner';

/** On every screen that has no other use for it, a scan opens its product. */
export function useOpenScanned(): void {
  const say = useSay();
  const queries = useQueryClient();
  const navigate = useNavigate();
  useScanListener();
  const open = async ({ code, readings }: ScannedCode) => {
    const options = api.warehouse.find.queryOptions({ input: { codes: [...readings] } });
    const answers = await queries.fetchQuery(options);
    const product = answers.find((answer) => answer.product !== null)?.product;
    beep(product ? 'ok' : 'unknown');
    if (product) await navigate({ to: '/products/$sku', params: { sku: product.sku } });
    else say.problem({ code: 'scanned_unknown', facts: { code } });
  };
  useScanner(
    (scanned) => {
      // A dialog asks for something else than another screen.
      if (document.querySelector('[role="dialog"]') === null) open(scanned).catch(say.fault);
    },
    undefined,
    { place: 'anywhere' },
  );
}
