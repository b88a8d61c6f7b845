export { type Database, type Queryable, type Transaction, openDatabase } from './database';
export { bounded, boundedSum } from './bounded-sum';
export { manyIds } from './many-ids';
export { type ProductScope, inScope } from './product-scope';
export { countTables, findDamage, findDanglingReferences, isDamage } from './integrity';
export { copyDatabase, judgeCopy, openCopy, sealCopy } from './copies';
export { withoutIndexes } from './without-indexes';
