import type { i18n } from 'i18next';
import type { ProblemView } from '../views/common';
import { alertsWords } from './alerts';
import { amazonWords } from './channels/amazon';
import { allegroWords } from './channels/allegro';
import { baseLinkerWords } from './channels/baselinker';
import { backupWords } from './backups';
import { channelsWords } from './channels/channels';
import { connectorsWords } from './channels/connectors';
import { cliWords } from './cli/cli';
import { containerWords } from './imports/containers';
import { demoCliWords } from './cli/demo-cli';
import { deliveryWords } from './deliveries';
import { deliveryCliWords } from './cli/deliveries-cli';
import { correctionWords } from './imports/corrections';
import { correctionTexts } from './imports/correction-texts';
import { desktopWords } from './desktop';
import { documentWords } from './imports/documents';
import { ebayWords } from './channels/ebay';
import { editingWords } from './editing';
import { edifactWords } from './imports/edifact-files';
import { exchangeFileWords } from './imports/exchange-files';
import { dataFolderWords } from './cli/data-folder';
import { hostsWords } from './hosts';
import { importAskingWords } from './imports/import-asking';
import { importCliWords } from './cli/import-cli';
import { importBrakeWords } from './imports/import-brake';
import { importRunWords } from './imports/import-runs';
import { importTableWords } from './imports/import-tables';
import { importsWords } from './imports/imports';
import { keysWords } from './keys';
import { ledgerWords } from './ledger';
import { masterWords } from './master';
import { medusaWords } from './channels/medusa';
import { nameWords } from './names';
import { systemReasonWords } from './system-reasons';
import { offerCliWords } from './cli/offers-cli';
import { offerWords } from './channels/offers';
import { matchingWords } from './channels/matching';
import { matchingCliWords } from './cli/matching-cli';
import { parityWords } from './channels/parity';
import { peopleWords } from './people';
import { peopleCliWords } from './cli/people-cli';
import { practiceWords } from './practice';
import { pushBrakeWords } from './channels/push-brake';
import { reportWords } from './reports';
import { prestashopWords } from './channels/prestashop';
import { searchCliWords } from './cli/search-cli';
import { shopifyWords } from './channels/shopify';
import { structuredFileWords } from './imports/structured-files';
import { textFileWords } from './imports/text-files';
import { createTranslator, type Described, describeOnScreenWith, describeWith, type Language } from './translate';
import { vendureWords } from './channels/vendure';
import { warehouseWords } from './warehouse';
import { waitlistWords } from './waitlist';
import { watchingWords } from './imports/watching';
import { withoutCommands } from './cli/without-commands';
import type { Entry, Words } from './words';
import { xmlCatalogueWords } from './imports/xml-catalogues';
import { xmlDocumentLineWords } from './imports/xml-document-lines';
import { xmlDocumentWords } from './imports/xml-documents';

export type { Described, Language } from './translate';

const AREAS: readonly Words[] = [
  importsWords,
  watchingWords,
  importBrakeWords,
  importRunWords,
  importAskingWords,
  importCliWords,
  importTableWords,
  structuredFileWords,
  xmlCatalogueWords,
  containerWords,
  correctionWords,
  correctionTexts,
  xmlDocumentWords,
  xmlDocumentLineWords,
  textFileWords,
  edifactWords,
  deliveryWords,
  editingWords,
  keysWords,
  deliveryCliWords,
  documentWords,
  warehouseWords,
  channelsWords,
  medusaWords,
  matchingWords,
  matchingCliWords,
  parityWords,
  reportWords,
  connectorsWords,
  vendureWords,
  amazonWords,
  ebayWords,
  shopifyWords,
  prestashopWords,
  allegroWords,
  baseLinkerWords,
  exchangeFileWords,
  alertsWords,
  waitlistWords,
  backupWords,
  masterWords,
  searchCliWords,
  ledgerWords,
  offerWords,
  offerCliWords,
  practiceWords,
  pushBrakeWords,
  peopleWords,
  peopleCliWords,
  dataFolderWords,
  hostsWords,
  cliWords,
  demoCliWords,
  desktopWords,
  nameWords,
  systemReasonWords,
];
const translators = new Map<Language, i18n>();

/** The words of every code in one language; the build of the console takes them apart by it. */
export function wordsIn(language: Language): Record<string, Entry> {
  return Object.assign({}, ...AREAS.map((area) => area[language])) as Record<string, Entry>;
}

/** What only the command line says: how its answers are laid out. No problem has such a code. */
const COMMAND_LINE = /^cli_/;

/**
 * The same for a console: without what only the command line says, and without `next` where there is something for who
 * sits at a screen.
 */
export function wordsOnScreen(language: Language): Record<string, Entry> {
  const entries = Object.entries(wordsIn(language)).filter(([code]) => !COMMAND_LINE.test(code));
  return Object.fromEntries(entries.map(([code, { onScreen, ...entry }]) => [code, onScreenOf(entry, onScreen)]));
}

function onScreenOf(entry: Entry, onScreen: string | undefined): Entry {
  if (entry.next === undefined) return entry;
  const { next, ...rest } = entry;
  const said = onScreen ?? withoutCommands(next);
  return said === null ? rest : { ...rest, next: said };
}

/** The translator over every word there is, made when first asked for. */
export function translator(language: Language): i18n {
  const known = translators.get(language);
  if (known) return known;
  const made = createTranslator(language, wordsIn(language));
  translators.set(language, made);
  return made;
}

/** The same for somebody who reads it at a screen or on paper. */
export function describeOnScreen(problem: ProblemView, language: Language): Described {
  return describeOnScreenWith(translator(language), problem);
}

export function describe(problem: ProblemView, language: Language): Described {
  return describeWith(translator(language), problem);
}

/** Every code that has words, for the test that both languages and the sources agree. */
export function knownCodes(language: Language): string[] {
  return AREAS.flatMap((area) => Object.keys(area[language]));
}

/** Codes that two areas have words for; the test that there are none keeps one meaning to a code. */
export function duplicateCodes(): string[] {
  const codes = AREAS.flatMap((area) => Object.keys(area.pl));
  return codes.filter((code, i) => codes.indexOf(code) !== i);
}
