export type { FileVault, KeptCopy, PartsJoin, StoredFile } from './file-vault';
export type {
  Column,
  ColumnField,
  DeliveryLine,
  Detection,
  DocumentFacts,
  FileKind,
  Party,
  Profile,
  RawRecord,
  ReadBatch,
  ReadRow,
  RecordHook,
  RowProblem,
} from './types';
export {
  type AcceptedFile,
  findAccepted,
  findAcceptedOfKind,
  findAcceptedProfiles,
  forgetAccepted,
  keepAccepted,
} from './store/accepted-store';
export { forgetToldShelves } from './store/told-shelf-store';
export { brakeReasons, type BrakeFacts, IN_TURNS_SHARE } from './brake';
export { beginningOf } from './reading/tables/price-days';
export { namedMoment } from './reading/tables/stated-moment';
export type { BrakeThresholds } from './store/source-store';
export {
  fileNamesBefore,
  findRun,
  insertRun,
  listRuns,
  neededFiles,
  newestApplied,
  type NewestApplied,
  type NewRun,
  NO_ROWS,
  type Run,
  type RunCounts,
  type RunState,
  updateRun,
  heldRunsOfFile,
} from './store/run-store';
export {
  insertRowProblems,
  listProblemReasons,
  listRowProblems,
  type ProblemReason,
  type RejectedState,
  repeatRowProblems,
} from './store/problem-store';
export {
  DEFAULT_SOURCE,
  ensureSource,
  findProfiles,
  findSource,
  keepProfile,
  listSources,
  type Source,
  SOURCE_SETTINGS,
  type SourceSettings,
  type StoredProfile,
  writeSource,
} from './store/source-store';
export {
  countRejectedRows,
  findRejectedRows,
  findRowsReadBy,
  keepRejectedRows,
  markRejectedRows,
  type RejectedRow,
  replaceRowProblems,
  type RowPlace,
  writeCorrections,
} from './store/rejected-store';
export { type CodeChoice, findCodeChoices, keepCodeChoice } from './store/code-choice-store';
export { type ListedRow, listRejectedRows, widestRejectedRow } from './store/rejected-list';
export {
  forgetUntouchedRows,
  hasCorrections,
  recountCorrected,
  reopenRowsReadBy,
  settleRejectedRows,
} from './store/rejected-states';
export { asSums, ColumnSums, maybeSums } from './reading/doubts/column-sums';
export { cellNamed, columnLabels } from './reading/columns/column-labels';
export { KEY_GTIN_UNKNOWN } from './reading/rows/row-codes';
export { expectedWidth } from './reading/rows/row-shape';
export { ROW_NOT_OFFERED } from './reading/cells/offered';
export { type PlacedRecord, recordReader, type RecordReading } from './reading/read-records';
export { type CsvCell, formulaSafeCsv } from './export/csv-export';
export { isTextTable, readRows } from './reading/read-rows';
export type { RowTaker } from './reading/tables/table-reader';
export { isOrdered } from './reading/tables/table-kind';
export { documentsOfRows } from './reading/papers/documents-of-rows';
export { placeName } from './reading/headings/place-names';
export { unitScale } from './reading/cells/units';
export { readVatCode } from './reading/cells/vat';
export { inOtherDress, newDress } from './reading/dress';
export { changedSubject, driftOf } from './reading/tables/header-drift';
export { withDoubts } from './reading/with-doubts';
export { isBareQuantity } from './reading/headings/header-words';
export { headerShape, profileShape } from './reading/columns/header-shape';
export { parseCsv } from './reading/text/csv';
export { isScans } from './reading/formats';
export { inspectFile } from './reading/inspect';
export type { InspectHints } from './reading/tables/inspect-hints';
export { factsOnSheets, lineOfPlace, lineText, withPlace } from './lines/sheet-lines';
export { HashSet, LineIndex, setTroubledIn } from './lines/line-index';
export { fileBlocks } from './packing/file-blocks';
export { packRows, type PackedRows } from './packing/pack-rows';
export { PLACE_MARK, placedRows } from './packing/placed-rows';
export { type PackedReading, readPacked, type ReadingJob } from './packing/packed-reading';
export type { PackedBatch } from './packing/row-packer';
export { type Repeat } from './packing/repeats';
export { readInstead } from './packing/instead-reading';
export { ReadingThreads } from './packing/reading-threads';
