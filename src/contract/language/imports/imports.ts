import { importDoubtfulWords } from './import-doubtful';
import { importGoodsWords } from './import-goods';
import { importFileWords } from './import-files';
import { importRefusalWords } from './import-refusals';
import { importRowWords } from './import-rows';
import { importScansWords } from './import-scans';
import { importStockWords } from './import-stock';
import type { Words } from '../words';

/** Words of reading files: about a file as a whole, and about single rows of it. */
export const importsWords: Words = {
  pl: {
    ...importRefusalWords.pl,
    ...importFileWords.pl,
    ...importStockWords.pl,
    ...importDoubtfulWords.pl,
    ...importGoodsWords.pl,
    ...importScansWords.pl,
    ...importRowWords.pl,
  },
  en: {
    ...importRefusalWords.en,
    ...importFileWords.en,
    ...importStockWords.en,
    ...importDoubtfulWords.en,
    ...importGoodsWords.en,
    ...importScansWords.en,
    ...importRowWords.en,
  },
};
