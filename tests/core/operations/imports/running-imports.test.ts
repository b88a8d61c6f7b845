import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { testShop } from '../../../support/core';
import { testCall } from '../../../support/services';

const ROWS = Array.from({ length: 20_000 }, (_, i) => `A-${i};Kubek ${i};${i % 90},90;4`);
const FILE = ['Symbol;Nazwa;Cena brutto;Stan', ...ROWS].join('\n');

describe('an import under way', () => {
  test.each(['reading', 'planning'])('is stopped by its task while %s and leaves nothing behind', async (phase) => {
    const shop = await testShop();
    const { operations, events } = shop.core;
    const path = join(shop.folder, 'stany.csv');
    await writeFile(path, FILE);
    const leaving = new AbortController();
    const stopped = (async () => {
      for await (const event of events.subscribe(leaving.signal)) {
        if (event.type !== 'progress') continue;
        if (event.phase === phase) return operations.imports.cancel({ task: event.task }, testCall());
      }
      return null;
    })();
    const answer = await operations.imports.run(
      { path, dryRun: false, force: false, confirmProfile: true },
      testCall(),
    );
    expect(answer).toMatchObject({ ok: false, problem: { code: 'import_cancelled' } });
    expect(await stopped).toEqual({ cancelled: true });
    leaving.abort();
    expect((await operations.imports.list({ offset: 0, limit: 10 }, testCall())).total).toBe(0);
    expect((await operations.master.status({}, testCall())).products).toBe(0);
  });

  test('ends when the process that asked is told to, and says so', async () => {
    const shop = await testShop();
    const { operations, events } = shop.core;
    const path = join(shop.folder, 'stany.csv');
    await writeFile(path, FILE);
    const [leaving, asker] = [new AbortController(), new AbortController()];
    void (async () => {
      for await (const event of events.subscribe(leaving.signal)) if (event.type === 'progress') asker.abort();
    })();
    const answer = await operations.imports.run(
      { path, dryRun: false, force: false, confirmProfile: true },
      { ...testCall(), signal: asker.signal },
    );
    leaving.abort();
    expect(answer).toMatchObject({ ok: false, problem: { code: 'import_cancelled' } });
    expect((await operations.imports.list({ offset: 0, limit: 10 }, testCall())).total).toBe(0);
  });

  test('cannot be stopped once it has ended', async () => {
    const shop = await testShop();
    const { run } = await shop.importText('Symbol;Nazwa;Cena brutto;Stan\nA-1;Kubek;4,90;4\n', {
      confirmProfile: true,
    });
    expect(run.state).toBe('applied');
    expect(await shop.core.operations.imports.cancel({ task: `import-${run.id}` }, testCall())).toEqual({
      cancelled: false,
    });
  });
});
