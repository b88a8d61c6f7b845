import { expect, test } from 'vitest';
import { testShop } from '../../../support/core';
import { testCall } from '../../../support/services';

const file = (...rows: string[]) => ['Symbol;Nazwa;Cena brutto', ...rows, ''].join('\r\n');
const TODAY = file('00017;Kubek;10,00', '00018;Miska;20,00', '00019;Garnek;30,00');
/** The symbols have lost their zeros, which holds the file. */
const ODD = file('17;Kubek;11,00', '18;Miska;21,00', '19;Garnek;31,00');

async function shopWithHeldFile() {
  const opened = await testShop();
  const { core } = opened;
  const shop = {
    importText: (text: string, how?: Parameters<typeof opened.importText>[1]) => opened.importText(text, how),
    waiting: () => core.operations.imports.list({ offset: 0, limit: 50, state: 'held' }, testCall()),
    undo: (id: number) => core.operations.imports.undo({ id }, testCall()),
    async run(id: number) {
      const shown = await core.operations.imports.show({ id, offset: 0, limit: 1 }, testCall());
      if (!shown.ok) throw new Error(shown.problem.code);
      return shown.value.run;
    },
  };
  await shop.importText(TODAY);
  const { run } = await shop.importText(ODD);
  expect(run.state).toBe('held');
  return { shop, held: run.id };
}

test('a held file that is read again and let through leaves no plan waiting, and the old one says which run took its place', async () => {
  const { shop, held } = await shopWithHeldFile();
  const { run } = await shop.importText(ODD, { force: true });
  expect(run.state).toBe('applied');
  const old = await shop.run(held);
  expect(old.state).toBe('discarded');
  expect(old.problem).toMatchObject({ code: 'import_superseded', facts: { id: held, by: run.id } });
  expect((await shop.waiting()).total).toBe(0);
});

test('undoing what took its place does not bring the old plan back', async () => {
  const { shop, held } = await shopWithHeldFile();
  const { run } = await shop.importText(ODD, { force: true });
  await shop.undo(run.id);
  expect((await shop.run(run.id)).state).toBe('undone');
  expect((await shop.run(held)).state).toBe('discarded');
});

test('of a file that is held again only the newest plan waits', async () => {
  const { shop, held } = await shopWithHeldFile();
  const { run } = await shop.importText(ODD);
  expect(run.state).toBe('held');
  const { items } = await shop.waiting();
  expect(items.map(({ id }) => id)).toEqual([run.id]);
  expect((await shop.run(held)).problem).toMatchObject({ facts: { by: run.id } });
});

test('another file, the same file from another source and a look at a plan leave what waits alone', async () => {
  const { shop, held } = await shopWithHeldFile();
  await shop.importText(TODAY);
  await shop.importText(ODD, { source: 'arkusz', force: true });
  await shop.importText(ODD, { dryRun: true });
  expect((await shop.run(held)).state).toBe('held');
});
