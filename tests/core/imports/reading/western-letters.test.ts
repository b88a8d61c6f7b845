import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { detected, read } from './reading';

const asked = async (text: string, encoding: string) => {
  const bytes = iconv.encode(text, encoding);
  const { profile, doubts } = await detected(bytes);
  const names = (await read(bytes)).rows.map(({ name }) => name);
  return { encoding: profile.encoding, isAsked: doubts.some(({ code }) => code === 'encoding_guessed'), names };
};

describe('letters of Western Europe are proposed as such, and asked about', () => {
  test.each([
    ['Référence;Désignation;Quantité;Prix TTC', ['Théière émaillée', 'Bol à café', 'Crêpière']],
    ['Código;Descripción;Existencias;Precio', ['Tazón pequeño', 'Plato niño', 'Jarrón']],
    ['Codice;Descrizione;Giacenza;Prezzo', ['Tazza caffè', 'Ciotola città', 'Però']],
    ['Varenr;Beskrivelse;Antal;Pris', ['Skål blå', 'Kop grøn', 'Æble rød']],
    // No heading tells, but no Polish ń stands before a vowel.
    ['sku;name;stock;price', ['Tazón pequeño', 'Plato niño', 'Jarrón']],
    ['sku;name;stock;price', ['Crème brûlée', 'Pâté forêt', 'Gâteau']],
  ])('%s', async (header, names) => {
    const text = `${header}\n${names.map((name, i) => `A-${i};${name};${i + 3};10,00\n`).join('')}`;
    expect(await asked(text, 'win1252')).toEqual({ encoding: 'windows-1252', isAsked: true, names });
  });

  test.each([
    ['Symbol;Nazwa;Stan;Cena', ['Wazon z uchem ćwierć', 'Garść', 'Koń']],
    ['Kód;Název;Sklad;Cena', ['Hrnek žlutý', 'Talíř', 'Miska čistá']],
    ['Cikkszám;Megnevezés;Készlet;Ár', ['Bögre őszi', 'Tányér', 'Tűzálló tál']],
    ['Symbol;Nazwa;Stan;Cena', ['Café Wrębów', 'Pêche', 'Łoś']],
    ['sku;name;stock;price', ['Żółty wąż', 'Gęś', 'Śruba']],
  ])('those of our part of it stay ours: %s', async (header, names) => {
    const text = `${header}\n${names.map((name, i) => `A-${i};${name};${i + 3};10,00\n`).join('')}`;
    expect((await asked(text, 'win1250')).encoding).toBe('windows-1250');
  });
});
