import type { Words } from '../words';

const untouched = {
  pl: 'Kanał pokazuje dalej to, co pokazywał; pozostałe oferty są wysyłane.',
  en: 'The channel goes on showing what it showed; all other listings are sent.',
};

/** What waits for a person on the way out: the brake, prices changed on a channel, and signing in. */
export const pushBrakeWords: Words = {
  pl: {
    push_braked: {
      what: 'Wysyłanie do {{channel}} zatrzymano: do zera spadłoby {{zeroes}} ofert, a cenę mocno zmieniłoby {{moves}}.',
      kept: untouched.pl,
      next: 'Sprawdź ostatni import. Jeśli tak ma być: `oneshelf channel let-through {{channel}}` albo przycisk „Przepuść” na stronie kanału.',
      onScreen: 'Sprawdź ostatni import. Jeśli tak ma być, naciśnij „Przepuść” na stronie kanału {{channel}}.',
    },
    push_held: {
      what: 'Na kanale {{channel}} czeka na Twoją decyzję {{count}} ofert (do zera: {{zeroes}}, duża zmiana ceny: {{moves}}).',
      kept: untouched.pl,
      next: 'Sprawdź ostatni import. Jeśli tak ma być, przepuść je; jeśli nie, cofnij import, a oferty zwolnią się same.',
    },
    push_held_zeroes: {
      what: '{{sku}} spadłoby do zera razem z niezwykle wieloma innymi, więc czeka na Twoją decyzję.',
      kept: untouched.pl,
      next: 'Sprawdź ostatni import, a potem przepuść zmiany tego kanału albo cofnij import.',
    },
    push_held_moves: {
      what: 'Cena {{sku}} zmieniłaby się mocno razem z niezwykle wieloma innymi, więc czeka na Twoją decyzję.',
      kept: untouched.pl,
      next: 'Sprawdź ostatni import, a potem przepuść zmiany tego kanału albo cofnij import.',
    },
    push_let_through: { what: 'Zatrzymane zmiany kanału {{channel}} przepuszczono.' },
    drift_found_asks: {
      what: 'Na kanale {{channel}} ktoś zmienił oferty ({{count}}); ceny czekają na Twoją decyzję.',
      kept: 'Niczego nie nadpisano; stany magazynowe są dalej wysyłane.',
      next: 'Zobacz je na stronie kanału (albo `oneshelf channel drift {{channel}}`) i zdecyduj: zostawić czy przywrócić nasze.',
    },
    drift_found_kept: {
      what: 'Na kanale {{channel}} ktoś zmienił oferty ({{count}}); zmienione ceny zostają, dopóki nie zmieni się nasza.',
      kept: 'Stany magazynowe są dalej nasze.',
    },
    drift_asks: {
      what: 'Na kanale {{channel}} zmieniono ręcznie ceny ({{count}}) i trzeba zdecydować, czy zostają.',
      kept: 'Niczego nie nadpisano.',
      next: 'Zobacz je na stronie kanału (albo `oneshelf channel drift {{channel}}`) i zdecyduj: zostawić czy przywrócić nasze.',
    },
    drift_kept: { what: 'Ceny zmienione na kanale {{channel}} zostają ({{count}}), dopóki nie zmieni się nasza.' },
    drift_put_right: { what: 'Na kanale {{channel}} wracają nasze ceny ({{count}}).' },
    sign_in_not_needed: {
      what: 'Do kanału {{channel}} nie trzeba się logować: jego klucze podaje się w ustawieniach.',
    },
    sign_in_unknown: {
      what: 'To logowanie do {{channel}} nie jest znane: zaczęto je w innym miejscu albo program uruchomiono ponownie.',
      next: 'Zacznij logowanie od nowa.',
    },
    sign_in_expired: {
      what: 'Czas na zalogowanie do {{channel}} minął.',
      next: 'Zacznij logowanie od nowa.',
    },
    channel_signed_in: { what: 'Zalogowano do kanału {{channel}}.' },
  },
  en: {
    push_braked: {
      what: 'Sending to {{channel}} was stopped: {{zeroes}} listings would sell out and {{moves}} would change price by a lot.',
      kept: untouched.en,
      next: 'Look at the last import. If this is meant: `oneshelf channel let-through {{channel}}`, or the button on the channel’s page.',
      onScreen:
        'Look at the last import. If this is meant, press “Let through” on the page of the channel {{channel}}.',
    },
    push_held: {
      what: 'On {{channel}}, {{count}} listings wait for your decision (to zero: {{zeroes}}, large price move: {{moves}}).',
      kept: untouched.en,
      next: 'Look at the last import. If this is meant, let them through; if not, undo the import and they are free by themselves.',
    },
    push_held_zeroes: {
      what: '{{sku}} would sell out together with unusually many others, so it waits for your decision.',
      kept: untouched.en,
      next: 'Look at the last import, then let the changes of this channel through or undo the import.',
    },
    push_held_moves: {
      what: 'The price of {{sku}} would move by a lot together with unusually many others, so it waits for your decision.',
      kept: untouched.en,
      next: 'Look at the last import, then let the changes of this channel through or undo the import.',
    },
    push_let_through: { what: 'The held changes of {{channel}} were let through.' },
    drift_found_asks: {
      what: 'Somebody changed listings on {{channel}} ({{count}}); their prices wait for your decision.',
      kept: 'Nothing was written over; stock is still sent.',
      next: 'See them on the channel’s page (or `oneshelf channel drift {{channel}}`) and decide: keep them or put ours back.',
    },
    drift_found_kept: {
      what: 'Somebody changed listings on {{channel}} ({{count}}); the changed prices stay until ours changes.',
      kept: 'Stock remains ours.',
    },
    drift_asks: {
      what: 'Prices were changed by hand on {{channel}} ({{count}}), and somebody has to decide whether they stay.',
      kept: 'Nothing was written over.',
      next: 'See them on the channel’s page (or `oneshelf channel drift {{channel}}`) and decide: keep them or put ours back.',
    },
    drift_kept: { what: 'The prices changed on {{channel}} stay ({{count}}) until ours changes.' },
    drift_put_right: { what: 'Our prices go back to {{channel}} ({{count}}).' },
    sign_in_not_needed: { what: 'There is no signing in to {{channel}}: its keys are given in its settings.' },
    sign_in_unknown: {
      what: 'This sign-in to {{channel}} is not known: it was begun elsewhere, or the program was started again.',
      next: 'Begin to sign in again.',
    },
    sign_in_expired: { what: 'The time to sign in to {{channel}} is over.', next: 'Begin to sign in again.' },
    channel_signed_in: { what: 'Signed in to {{channel}}.' },
  },
};
