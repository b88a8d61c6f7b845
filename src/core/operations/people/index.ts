export { type Access, createAccess } from './access';
export { createPeopleOperations } from './people-operations';
export { createSessionOperations } from './session-operations';
