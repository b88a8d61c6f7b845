import type { LabelPaper } from '../../contract';

/** Labels on one sheet, or null for a roll. */
export const LABELS_ON_SHEET: Readonly<Record<LabelPaper, number | null>> = {
  'roll-50x30': null,
  'roll-58x40': null,
  'a4-24': 24,
  'a4-65': 65,
};

export const LABEL_PAPER_NAMES: readonly LabelPaper[] = ['roll-50x30', 'roll-58x40', 'a4-24', 'a4-65'];

const STORED = 'oneshelf.labels.paper';

/** What was in this desk's printer the last time. */
export function storedPaper(): LabelPaper {
  const kept = window.localStorage.getItem(STORED);
  return LABEL_PAPER_NAMES.find((paper) => paper === kept) ?? 'roll-50x30';
}

export function storePaper(paper: LabelPaper): void {
  window.localStorage.setItem(STORED, paper);
}
