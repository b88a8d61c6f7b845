export { followChanges } from './kicks';
export { type Background, startBackground } from './background';
export { createInbox, type Inbox } from './inbox';
export { createRounds, type Rounds } from './rounds';
export { createWakefulness } from './wakefulness';
