import { expect, test } from 'vitest';
import { symfoniaFormat as format } from '../../../../src/core/imports/structured/symfonia';
import { refusal } from './reading';

const FILE =
  'INFO{\r\n\tNazwa programu =Symfonia Handel\r\n\tKontrahent{\r\n\t\tid =1\r\n\t}\r\n}\r\nFakturaZakupu{\r\n}\r\n';

test('a file of Symfonia Handel is known by sight and refused', async () => {
  expect(format.recognises(FILE)).toBe(true);
  expect(format.recognises('INFO {\nwersja=2\n}')).toBe(true);
  expect(await refusal(format, FILE)).toEqual({ code: 'symfonia_not_read', facts: {} });
});

test('other files are not taken for it', () => {
  expect(format.recognises('[INFO]\n"1.11"')).toBe(false);
  expect(format.recognises('INFO;{1}\n')).toBe(false);
  expect(format.recognises('{"INFO":{}}')).toBe(false);
});
