import type { ProblemView } from '../../contract';

/** What an advice is about, as far as it decides where its places lead. */
export interface AdviceSubject extends ProblemView {
  /** The channel on whose card or page it stands; an advice seldom names it itself. */
  readonly channel: string | null;
}

/** A piece of an advice; one with a `route` names a place of this console, which that address opens. */
export interface AdvicePiece {
  readonly text: string;
  readonly route: string | null;
}

interface Place {
  readonly pl: RegExp;
  readonly en: RegExp;
  readonly route: (subject: AdviceSubject, number: string | undefined) => string;
}

const settings = (group: string) => `/settings?group=${group}`;

/** On the page of the channel that is meant; on the list of channels while nobody said which one. */
function channel(tail: string) {
  return ({ channel: stoodAt, facts }: AdviceSubject) => {
    const name = typeof facts['channel'] === 'string' ? facts['channel'] : stoodAt;
    return name === null ? '/channels' : `/channels/${encodeURIComponent(name)}${tail}`;
  };
}

/** The group of the settings that a code is about. */
const GROUPS: readonly (readonly [RegExp, string])[] = [
  [/^(smtp|mail)_/, 'mail'],
  [/^backup_unsound/, 'verify'],
  [/^backup_/, 'backup'],
  [/^(watch|inbox)_/, 'files'],
];

/**
 * How the words of problems name the places of the console. They are said so once for all hosts, in the contract, without
 * markup; a test holds every phrase here against them. A shop’s own panel has settings, too: those are not ours.
 */
export const PLACES: readonly Place[] = [
  {
    pl: /„Ustawienia → Osoby i dostęp(?: → Port i szyfrowanie)?”/,
    en: /“Settings → People and access(?: → Port and encryption)?”/,
    route: () => settings('access'),
  },
  { pl: /„Ustawienia → Kontrola kartoteki”/, en: /“Settings → Data check”/, route: () => settings('verify') },
  {
    pl: /przywróć (?:ostatnią (?:dobrą )?)?kopię zapasową/i,
    en: /restore (?:the last (?:good )?|a )backup/i,
    route: () => settings('backup'),
  },
  { pl: /„Ceny → Reguły kanałów”/, en: /“Prices → Channel rules”/, route: () => '/prices/rules' },
  {
    pl: /(?:na stronie kanału, )?w zakładce „Dopasowanie”(?: na stronie kanału)?/i,
    en: /(?:on the channel’s page, )?under “Matching”(?: on the channel’s page)?/i,
    route: channel('?tab=matching'),
  },
  {
    pl: /(?<!panelu \p{L}+, )w ustawieniach kanału|ustawienia kanału/u,
    en: /(?<!admin, )in the channel['’]s settings|the channel['’]s settings(?=, then)/,
    route: channel('?tab=settings'),
  },
  { pl: /na stronie kanału/i, en: /on the channel’s page|on the page of the channel/i, route: channel('') },
  { pl: /na stronie Kanały|na liście kanałów/, en: /on the Channels page|in the list of channels/, route: channel('') },
  {
    pl: /regułę stanu tego kanału/,
    en: /this channel's stock rule/,
    route: (subject) => channel('')(subject).replace('/channels/', '/prices/rules?channel='),
  },
  { pl: /import nr (\d+)/, en: /import (\d+)/, route: (_, number) => `/imports/${number ?? ''}` },
  {
    pl: /w Importach|na liście importów|ostatni import/,
    en: /in Imports|in the list of imports|the last import/,
    route: () => '/imports',
  },
  { pl: /na liście dostaw/, en: /in the list of deliveries/, route: () => '/deliveries' },
  { pl: /w porównaniu kanałów/, en: /the channel comparison/, route: () => '/prices/parity?show=unexplained' },
  { pl: /w Zmianach|na liście zmian/, en: /in Changes|in the list of changes/, route: () => '/changes' },
  { pl: /na liście powiadomień/, en: /in the list of alerts/, route: () => '/waitlist?tab=alerts' },
  { pl: /na ekranie przeglądu/, en: /on the overview screen/, route: () => '/' },
  {
    pl: /(?<!panelu \p{L}+, )w ustawieniach(?! (?:kanału|sklepu|podatków|sprzedaży|Medusa|Vendure|OneShelf))/u,
    en: /(?<!admin, )in the settings(?! of)/,
    route: ({ code }) => settings(GROUPS.find(([codes]) => codes.test(code))?.[1] ?? 'shop'),
  },
];

/** An advice in pieces, in reading order; together they are the advice, letter for letter. */
export function advicePieces(advice: string, language: 'pl' | 'en', subject: AdviceSubject): readonly AdvicePiece[] {
  let rest = advice;
  const pieces: AdvicePiece[] = [];
  for (;;) {
    const next = firstPlace(rest, language);
    if (next === null) return rest === '' ? pieces : [...pieces, { text: rest, route: null }];
    const { found, place } = next;
    if (found.index > 0) pieces.push({ text: rest.slice(0, found.index), route: null });
    pieces.push({ text: found[0], route: place.route(subject, found[1]) });
    rest = rest.slice(found.index + found[0].length);
  }
}

/** Of those that begin at the same letter, the one that stands first in the list: it says more. */
function firstPlace(text: string, language: 'pl' | 'en'): { found: RegExpExecArray; place: Place } | null {
  let first: { found: RegExpExecArray; place: Place } | null = null;
  for (const place of PLACES) {
    const found = place[language].exec(text);
    if (found !== null && (first === null || found.index < first.found.index)) first = { found, place };
  }
  return first;
}
