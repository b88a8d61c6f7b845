import i18next, { type i18n } from 'i18next';
import type { ProblemView } from '../views/common';
import { alertsWords } from './alerts';
import { amazonWords } from './amazon';
import { allegroWords } from './allegro';
import { baseLinkerWords } from './baselinker';
import { backupWords } from './backups';
import { channelsWords } from './channels';
import { connectorsWords } from './connectors';
import { cliWords } from './cli';
import { containerWords } from './containers';
import { deliveryWords } from './deliveries';
import { deliveryCliWords } from './deliveries-cli';
import { correctionWords } from './corrections';
import { correctionTexts } from './correction-texts';
import { desktopWords } from './desktop';
import { documentWords } from './documents';
import { ebayWords } from './ebay';
import { editingWords } from './editing';
import { edifactWords } from './edifact-files';
import { exchangeFileWords } from './exchange-files';
import { addFormats } from './formats';
import { hostsWords } from './hosts';
import { importAskingWords } from './import-asking';
import { importCliWords } from './import-cli';
import { importRunWords } from './import-runs';
import { importTableWords } from './import-tables';
import { importsWords } from './imports';
import { keysWords } from './keys';
import { ledgerWords } from './ledger';
import { masterWords } from './master';
import { medusaWords } from './medusa';
import { offerCliWords } from './offers-cli';
import { offerWords } from './offers';
import { matchingWords } from './matching';
import { matchingCliWords } from './matching-cli';
import { parityWords } from './parity';
import { peopleWords } from './people';
import { peopleCliWords } from './people-cli';
import { practiceWords } from './practice';
import { pushBrakeWords } from './push-brake';
import { reportWords } from './reports';
import { prestashopWords } from './prestashop';
import { searchCliWords } from './search-cli';
import { shopifyWords } from './shopify';
import { structuredFileWords } from './structured-files';
import { textFileWords } from './text-files';
import { vendureWords } from './vendure';
import { warehouseWords } from './warehouse';
import { waitlistWords } from './waitlist';
import { watchingWords } from './watching';
import type { Words } from './words';
import { xmlCatalogueWords } from './xml-catalogues';
import { xmlDocumentLineWords } from './xml-document-lines';
import { xmlDocumentWords } from './xml-documents';

export type Language = 'pl' | 'en';

/** A problem in words: what happened, what was kept safe (if that is in question), what to do now. */
export interface Described {
  readonly what: string;
  readonly kept: string | null;
  readonly next: string | null;
}

const AREAS: readonly Words[] = [
  importsWords,
  watchingWords,
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
  hostsWords,
  cliWords,
  desktopWords,
];
const translators = new Map<Language, i18n>();

/** i18next over the words of every code. Values are not escaped: hosts print text, React escapes by itself. */
export function translator(language: Language): i18n {
  const known = translators.get(language);
  if (known) return known;
  const instance = i18next.createInstance();
  void instance.init({
    lng: language,
    fallbackLng: false,
    initAsync: false,
    // It would be printed on stdout, where `--json` promises one document and nothing else.
    showSupportNotice: false,
    keySeparator: '.',
    interpolation: { escapeValue: false },
    resources: { [language]: { translation: Object.assign({}, ...AREAS.map((area) => area[language])) as object } },
  });
  addFormats(instance);
  translators.set(language, instance);
  return instance;
}

export function describe(problem: ProblemView, language: Language): Described {
  const { t, exists } = translator(language);
  const facts = { ...problem.facts };
  const part = (name: string) =>
    exists(`${problem.code}.${name}`, facts) ? t(`${problem.code}.${name}`, facts) : null;
  return { what: part('what') ?? problem.code, kept: part('kept'), next: part('next') };
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
