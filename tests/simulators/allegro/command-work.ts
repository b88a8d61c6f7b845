import type { AllegroState, SimCommand, SimTask } from './state';

/**
 * One step for every question about a command: first it knows of no tasks, then of tasks that wait, then all is done and
 * the counts lag behind the end, and at last everything fits.
 */
export function summaryOf(state: AllegroState, command: SimCommand) {
  const step = command.asked++;
  if (step === 1) for (const task of command.tasks.slice(0, Math.floor(command.tasks.length / 2))) apply(state, task);
  if (step >= 2) for (const task of command.tasks) apply(state, task);
  const count = (status: SimTask['status']) => command.tasks.filter((task) => task.status === status).length;
  const lag = step === 2 && count('SUCCESS') > 0 ? 1 : 0;
  return {
    id: command.id,
    createdAt: command.createdAt,
    completedAt: step >= 2 ? state.now() : null,
    taskCount: {
      total: step === 0 ? 0 : command.tasks.length,
      success: count('SUCCESS') - lag,
      failed: count('FAIL'),
    },
  };
}

export function taskView(command: SimCommand, task: SimTask) {
  const errors = task.error
    ? [
        {
          code: task.error.code,
          message: task.error.message,
          userMessage: task.error.message,
          path: null,
          details: null,
        },
      ]
    : [];
  const about = { status: task.status, message: task.error?.message ?? '', errors };
  if (command.folder === 'offer-bulk-modification-commands') {
    return { subject: { offerId: task.offerId, field: task.field }, ...about };
  }
  return { offer: { id: task.offerId }, field: task.field, ...about };
}

function apply(state: AllegroState, task: SimTask): void {
  if (task.status !== 'NEW') return;
  const planned = state.planned.get(`${task.offerId} ${task.field}`);
  state.planned.delete(`${task.offerId} ${task.field}`);
  task.error = planned ?? carryOut(state, task);
  task.status = task.error ? 'FAIL' : 'SUCCESS';
}

function carryOut(state: AllegroState, { offerId, field, value }: SimTask): SimTask['error'] {
  const offer = state.offers.get(offerId);
  if (!offer || offer.archived) return { code: 'ERR2001', message: 'Nie udało się zmienić oferty.' };
  switch (field) {
    case 'stock':
      if (Number(value) < 1) return { code: 'INVALID_OFFER_QUANTITY', message: 'Liczba sztuk musi być dodatnia.' };
      offer.available = Number(value);
      return null;
    case 'price':
    case 'prices':
      offer.price = value;
      return null;
    case 'publication':
      if (value === 'END') {
        offer.status = 'ENDED';
        return null;
      }
      if (offer.available < 1) return { code: 'ERR3001', message: 'Oferta nie ma sztuk na stanie.' };
      if (offer.status === 'ACTIVE') return { code: 'ERR3002', message: 'Oferta jest już aktywna.' };
      offer.status = 'ACTIVE';
      return null;
  }
}
