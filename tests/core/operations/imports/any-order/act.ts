import { expect } from 'vitest';
import { masterState } from '../../../../support/ledger';
import { testCall } from '../../../../support/services';
import { textOf } from './files';
import { deliver, sell } from './goods';
import { correct, importFile, takePart } from './imported';
import { ago, historyOf, newestPosting, PowerCut, type Told } from './shop';
import type { Step } from './step';

/** Takes a step, with the power failing at its end first where it is to; that must leave no trace. */
export async function take(told: Told, step: Step): Promise<void> {
  if (step.cut) {
    const before = [await masterState(told.shop), await historyOf(told)];
    told.power.fails = true;
    const what = await act(told, step).catch((cause: unknown) => {
      if (cause instanceof PowerCut) return null;
      throw cause;
    });
    told.power.fails = false;
    if (what !== null) return void told.trail.push(`${JSON.stringify(step)} → ${what}`);
    expect([await masterState(told.shop), await historyOf(told)]).toEqual(before);
  }
  told.trail.push(`${JSON.stringify(step)} → ${await act(told, step)}`);
}

async function act(told: Told, step: Step): Promise<string> {
  const { shop, truth } = told;
  shop.clock.advance(10 * 60_000);
  const { ledger } = shop.core.operations;
  switch (step.do) {
    case 'import': {
      const { source, rows } = step;
      return importFile(told, { source, rows, text: textOf(source, rows) }, step.hoursAgo);
    }
    case 'again': {
      const file = told.files.at(-1 - step.back);
      return file ? importFile(told, file, 0) : 'nothing';
    }
    case 'part':
      return takePart(told, step);
    case 'correct':
      return correct(told, step);
    case 'deliver':
      return deliver(told, step);
    case 'count': {
      const { place, lines } = step;
      const asOf = ago(told, step.hoursAgo);
      const answer = await ledger.count({ location: place, asOf, lines }, testCall());
      if (!answer.ok) return answer.problem.code;
      const posting = await newestPosting(told);
      for (const one of lines) truth.happen({ posting, place, counted: true, at: asOf, ...one });
      return 'counted';
    }
    case 'transfer': {
      const { from, to, sku, quantity } = step;
      const answer = await ledger.transfer({ from, to, lines: [{ sku, quantity }] }, testCall());
      if (!answer.ok) return answer.problem.code;
      const both = { posting: await newestPosting(told), sku, counted: false, carried: true, at: ago(told, 0) };
      truth.happen({ ...both, place: from, quantity: -quantity });
      truth.happen({ ...both, place: to, quantity });
      return 'carried';
    }
    case 'price': {
      const answer = await ledger.setPrices({ list: 'retail', lines: step.lines }, testCall());
      if (!answer.ok) return answer.problem.code;
      const posting = answer.value.posting?.id ?? 0;
      for (const { sku, grossMinor } of step.lines) truth.sayPrice(posting, sku, 'retail', grossMinor, ago(told, 0));
      return 'priced';
    }
    case 'sell':
      return sell(told, step);
    case 'undo': {
      const { items } = await ledger.postings({ offset: 0, limit: 500 }, testCall());
      const posting = items.filter(({ kind }) => kind !== 'undo')[step.back];
      return posting ? undo(told, posting, step.asFile) : 'nothing';
    }
    case 'undoUndo': {
      const { items } = await ledger.postings({ offset: 0, limit: 500 }, testCall());
      const posting = items.filter(({ kind }) => kind === 'undo')[step.back];
      return posting ? undo(told, posting, false) : 'nothing';
    }
  }
}

/** Undoes a posting, as such or as its file; one that is refused must change nothing, and say why. */
export async function undo(
  told: Told,
  posting: { readonly id: number; readonly run: { readonly id: number } | null },
  asFile: boolean,
): Promise<string> {
  const { ledger, imports } = told.shop.core.operations;
  const before = await masterState(told.shop);
  const answer =
    asFile && posting.run
      ? await imports.undo({ id: posting.run.id }, testCall())
      : await ledger.undo({ postingId: posting.id }, testCall());
  if (answer.ok) {
    told.truth.undo(posting.id);
    return `${posting.id} undone: ${answer.value.reverted}, kept: ${answer.value.kept}`;
  }
  expect(await masterState(told.shop)).toEqual(before);
  return `${posting.id} ${answer.problem.code}`;
}
