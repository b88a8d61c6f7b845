export { followChanges } from './kicks';
export { type Background, startBackground } from './background';
export { createInbox, type Inbox } from './inbox';
export { stuckList } from './stuck-list';
export { createRounds, type Rounds } from './rounds';
export { createWakefulness } from './wakefulness';
