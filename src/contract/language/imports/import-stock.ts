import type { Words } from '../words';

const waiting = { pl: 'Nic się nie zmieniło; plan czeka.', en: 'Nothing has changed; the plan waits.' };

/** What a person is asked about the columns of stock. */
export const importStockWords: Words = {
  pl: {
    stock_of_channel: {
      what: 'To stan sprzedawany przez platformę ({{columns}}), a nie na półce w sklepie.',
      kept: waiting.pl,
      next: 'Jeśli towar naprawdę leży w jej magazynie, zatwierdź: powstanie miejsce {{places}}. Jeśli nie, wskaż w sposobie odczytu właściwe miejsce albo pomiń tę kolumnę.',
    },
    stock_of_channel_left: {
      what: 'Kolumnę {{columns}} pominięto: to liczba platformy sprzedażowej, nie stan w sklepie. Stan wzięto z kolumny {{used}}.',
      kept: waiting.pl,
      next: 'Zatwierdź, jeśli tak jest. Jeśli towar leży w magazynie platformy, wskaż w sposobie odczytu tę kolumnę jako stan, z miejscem takim jak fba.',
    },
    stock_in_bounds: {
      what: 'W kolumnie stanu ({{columns}}) stoją słowa albo granice zamiast liczb: {{values}}.',
      kept: waiting.pl,
      next: 'Po zatwierdzeniu tak będą czytane. Jeśli takie wiersze mają być odkładane, wyłącz słowa w sposobie odczytu (stockWords=false).',
      onScreen:
        'Po zatwierdzeniu tak będą czytane. Jeśli takie wiersze mają być odkładane, wyłącz słowa w sposobie odczytu.',
    },
    stock_in_words: {
      what: 'W kolumnie stanu ({{columns}}) stoją słowa zamiast liczb: {{values}}.',
      kept: waiting.pl,
      next: 'Po zatwierdzeniu tak będą czytane; „?” znaczy, że stan tego towaru się nie zmieni, a cena tak. Jeśli takie wiersze mają być odkładane, wyłącz słowa w sposobie odczytu (stockWords=false).',
      onScreen:
        'Po zatwierdzeniu tak będą czytane; „?” znaczy, że stan tego towaru się nie zmieni, a cena tak. Jeśli takie wiersze mają być odkładane, wyłącz słowa w sposobie odczytu.',
    },
  },
  en: {
    stock_of_channel: {
      what: 'This is the stock a marketplace sells from ({{columns}}), not one on a shelf of the shop.',
      kept: waiting.en,
      next: 'If the goods really lie in its warehouse, apply: a location {{places}} is made. If not, name the right location among the options of reading, or leave the column out.',
    },
    stock_of_channel_left: {
      what: 'The column {{columns}} was left out: it is a marketplace’s figure, not a stock of the shop. The stock was taken from {{used}}.',
      kept: waiting.en,
      next: 'Apply if that is right. If the goods lie in the warehouse of the marketplace, make the column a stock among the options of reading, at a location such as fba.',
    },
    stock_in_bounds: {
      what: 'The stock column ({{columns}}) has words or bounds for numbers: {{values}}.',
      kept: waiting.en,
      next: 'Once applied they are read like that. To have such rows set aside, turn words off among the options of reading (stockWords=false).',
      onScreen:
        'Once applied they are read like that. To have such rows set aside, turn words off among the options of reading.',
    },
    stock_in_words: {
      what: 'The stock column ({{columns}}) has words for numbers: {{values}}.',
      kept: waiting.en,
      next: 'Once applied they are read like that; “?” means that the stock of these goods stays as it is, while the price changes. To have such rows set aside, turn words off among the options of reading (stockWords=false).',
      onScreen:
        'Once applied they are read like that; “?” means that the stock of these goods stays as it is, while the price changes. To have such rows set aside, turn words off among the options of reading.',
    },
  },
};
