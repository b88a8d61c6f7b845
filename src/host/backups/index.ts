export { createDiskShelf } from './disk-shelf';
export { removeCopy } from './leftovers';
export { MASTER, putStagedInPlace } from './staged-restore';
