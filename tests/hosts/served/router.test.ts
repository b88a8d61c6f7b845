import { isProcedure } from '@orpc/server';
import { expect, test } from 'vitest';
import { contract } from '../../../src/contract';
import { scratchFolder } from '../../support/database';
import { startTestEngine } from '../test-engine';

test('every operation of the contract is answered', async () => {
  const { router, core } = await startTestEngine(await scratchFolder());
  const hostAnswers = ['key', 'events', 'practice'];
  const bound = router as unknown as Record<string, Record<string, unknown>>;
  const answers = core.operations as unknown as Record<string, Record<string, unknown>>;
  for (const [area, procedures] of Object.entries(contract)) {
    for (const name of Object.keys(procedures)) {
      expect([area, name, isProcedure(bound[area]?.[name])]).toEqual([area, name, true]);
      if (!hostAnswers.includes(area))
        expect([area, name, typeof answers[area]?.[name]]).toEqual([area, name, 'function']);
    }
  }
});
