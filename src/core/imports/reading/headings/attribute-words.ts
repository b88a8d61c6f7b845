import { pattern } from '../../../foundation';
import { headerWords } from './header-words';

/** What goods are like, or in which order they come. */
const ATTRIBUTE = pattern()`
  \b(rok|year|lp|poz|pozycja|str\w*|page|rozmiar|size|dlugosc|length|szerokosc|width|wysokosc|height|
  glebokosc|depth|srednica|pojemnosc|volume|moc|power|masa|gramatura|objetosc|termin|gwarancj\w*|warranty|
  wiek|age|ranking|rank|ocena|rating|priorytet|kolejnosc|position|sort|aktywn\w*|active|widoczn\w*|punkt\w*|
  points|stron|pages|pkwiu|taric|napiecie|temperatura|kolor|color)\b
`;
const CODE = /\b(model|seria|series|numer|number|nr|no|kod|code|id|cn)\b/;

/** Whether a header names what goods are like (`Pojemność`, `Kolejność`): its numbers are no stock, no price and no code. */
export const isAttribute = (header: string): boolean => ATTRIBUTE.test(headerWords(header).words);

/** Whether a header names a code or a number of something: it counts nothing. */
export const isNumbering = (header: string): boolean => CODE.test(headerWords(header).words);

const PART = pattern()`
  \b(?:lot|batch|serial|epc|dot|partia|nr partii|numer partii|seria|nr serii|numer seryjny|nr seryjny|
  data waznosci|termin waznosci|waznosc|expir\w*|best before|regal|polka|gniazdo|lokalizacja|location|miejsce|
  miejsce skladowania|shelf|rack|bin)\b
`;

/** Whether a header names what a row is some of the goods by, such as a lot or a shelf: two rows of as many are no repetition. */
export const isPart = (header: string): boolean => PART.test(headerWords(header).words);
