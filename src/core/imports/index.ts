export type { FileVault, StoredFile } from './file-vault';
export type { Column, ColumnField, Detection, Profile, ReadBatch, ReadRow, RowProblem } from './types';
