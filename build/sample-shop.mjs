// Makes the sample shop's two ERP exports in resources/sample: deterministic, cp1250, `;`, decimal comma, CRLF, with a few
// bad rows on purpose. Run `node build/sample-shop.mjs` after changing it and commit what it writes.
import { mkdirSync, writeFileSync } from 'node:fs';
import iconv from 'iconv-lite';

const FAMILIES = [
  [
    'HER',
    'Herbata',
    [
      'czarna Ceylon',
      'zielona Sencha',
      'biała Pai Mu Tan',
      'Earl Grey',
      'malinowa z lipą',
      'imbirowa z cytryną',
      'jaśminowa',
      'rooibos z wanilią',
      'miętowa',
      'z kwiatem róży',
      'oolong',
      'z żurawiną',
    ],
    ['50 g', '100 g', '250 g'],
    1290,
    '8',
  ],
  [
    'KAW',
    'Kawa',
    [
      'ziarnista Brazylia',
      'ziarnista Kolumbia',
      'mielona Etiopia',
      'bezkofeinowa',
      'espresso włoskie',
      'mielona świąteczna',
      'z Gwatemali',
      'poranna mieszanka',
    ],
    ['250 g', '500 g', '1 kg'],
    2890,
    '23',
  ],
  [
    'MIO',
    'Miód',
    ['lipowy', 'gryczany', 'wielokwiatowy', 'spadziowy', 'akacjowy', 'wrzosowy', 'rzepakowy', 'z orzechami włoskimi'],
    ['250 g', '400 g', '900 g'],
    1990,
    '5',
  ],
  [
    'KON',
    'Konfitura',
    [
      'z wiśni',
      'z czarnej porzeczki',
      'z moreli',
      'z pigwy',
      'z malin',
      'z jagód',
      'ze śliwek węgierek',
      'z żurawiny',
      'z gruszek i wanilii',
    ],
    ['200 g', '320 g'],
    1490,
    '8',
  ],
  [
    'CER',
    'Kubek ceramiczny',
    [
      'Bolesławiec pawie oczko',
      'łąka',
      'biały emaliowany',
      'gołębi',
      'w groszki',
      'Żuraw',
      'granatowy',
      'z łyżeczką',
      'dla babci',
      'dla dziadka',
    ],
    ['250 ml', '350 ml'],
    3490,
    '23',
  ],
  [
    'DZB',
    'Dzbanek',
    ['żeliwny', 'szklany z zaparzaczem', 'porcelanowy', 'gliniany', 'do zimnej herbaty'],
    ['0,6 l', '1 l', '1,5 l'],
    8900,
    '23',
  ],
  [
    'SWI',
    'Świeca sojowa',
    ['lawendowa', 'leśna', 'z nutą cynamonu', 'pomarańcza i goździk', 'bawełna', 'wieczór w górach', 'świąteczna'],
    ['120 ml', '220 ml'],
    3990,
    '23',
  ],
  [
    'CZE',
    'Czekolada',
    [
      'gorzka 70 %',
      'mleczna z orzechami',
      'biała z maliną',
      'z solą morską',
      'z chili',
      'deserowa',
      'z pistacją',
      'bez cukru',
    ],
    ['50 g', '100 g'],
    1190,
    '23',
  ],
  [
    'PRZ',
    'Przyprawa',
    [
      'kurkuma',
      'papryka wędzona',
      'cynamon cejloński',
      'majeranek',
      'czarnuszka',
      'zioła prowansalskie',
      'pieprz kolorowy',
      'gałka muszkatołowa',
      'kardamon',
    ],
    ['20 g', '60 g', '150 g'],
    690,
    '8',
  ],
  [
    'DES',
    'Deska do krojenia',
    ['dębowa', 'bambusowa', 'z drewna oliwnego', 'bukowa', 'okrągła'],
    ['mała', 'średnia', 'duża'],
    4900,
    '23',
  ],
  [
    'SCI',
    'Ściereczka lniana',
    ['w paski', 'naturalna', 'szałwiowa', 'granatowa', 'w łowickie kwiaty'],
    ['50×70 cm', '45×65 cm'],
    2290,
    '23',
  ],
  [
    'PRE',
    'Zestaw prezentowy',
    ['herbaciany', 'miodowy', 'dla smakosza', 'kawowy', 'świąteczny', 'na parapetówkę'],
    ['mały', 'duży'],
    7900,
    '23',
  ],
  [
    'OLI',
    'Olej tłoczony na zimno',
    ['lniany', 'rzepakowy', 'z pestek dyni', 'konopny', 'z wiesiołka', 'sezamowy'],
    ['100 ml', '250 ml', '500 ml'],
    1790,
    '5',
  ],
  [
    'MYD',
    'Mydło w kostce',
    ['lawendowe', 'z glinką różową', 'nagietkowe', 'węglowe', 'z kozim mlekiem', 'owsiane', 'różane', 'sosnowe'],
    ['80 g', '110 g'],
    1590,
    '23',
  ],
];

const HEADER = 'Symbol;Kod kreskowy;Nazwa towaru;Stawka VAT;J.m.;Cena brutto;Stan magazyn;Stan sklep';

function hash(i, salt) {
  let x = (Math.imul(i + 1, 0x9e3779b1) ^ Math.imul(salt, 0x85ebca6b)) >>> 0;
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d) >>> 0;
  return (x ^ (x >>> 15)) >>> 0;
}

function ean(i) {
  const digits = `590${String(714000000 + i * 37).slice(0, 9)}`;
  const sum = [...digits].reduce((total, digit, k) => total + Number(digit) * (k % 2 ? 3 : 1), 0);
  return digits + ((10 - (sum % 10)) % 10);
}

function catalogue() {
  const products = [];
  for (const [code, family, kinds, sizes, base, vat] of FAMILIES) {
    kinds.forEach((kind, k) =>
      sizes.forEach((size, s) => {
        const i = products.length;
        products.push({
          sku: `${code}-${String(k + 1).padStart(2, '0')}${String.fromCharCode(65 + s)}`,
          ean: ean(i),
          name: `${family} ${kind} ${size}`,
          vat,
          price: Math.round((base * (1 + 0.75 * s) + (hash(i, 3) % 9) * 100) / 10) * 10 - 1,
          warehouse: hash(i, 4) % 9 === 0 ? 0 : hash(i, 5) % 60,
          shop: hash(i, 6) % 3 === 0 ? 0 : hash(i, 7) % 12,
        });
      }),
    );
  }
  return products;
}

const quote = (text) => (/[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const amount = (minor) => `${Math.floor(minor / 100)},${String(minor % 100).padStart(2, '0')}`;
const line = (p) =>
  [
    p.sku,
    p.ean,
    quote(p.name),
    p.vat,
    'szt',
    typeof p.price === 'string' ? p.price : amount(p.price),
    p.warehouse,
    p.shop,
  ].join(';');

function write(name, lines) {
  mkdirSync('resources/sample', { recursive: true });
  writeFileSync(`resources/sample/${name}`, iconv.encode(`${[HEADER, ...lines].join('\r\n')}\r\n`, 'win1250'));
}

const first = catalogue();
const at = (sku) => first.findIndex((product) => product.sku === sku);
// Sold out in both places; somebody is waiting for the first two.
for (const sku of ['MIO-06B', 'CER-01A', 'SWI-07B']) Object.assign(first[at(sku)], { warehouse: 0, shop: 0 });
first[at('PRE-01A')].name = 'Zestaw prezentowy "Herbaciany"; mały';

const lines = first.map(line);
lines.splice(
  40,
  0,
  line({ ...first[at('KAW-02B')], sku: 'KAW-99X', ean: '', name: 'Kawa testowa z cennika', price: 'zapytaj' }),
);
lines.splice(
  90,
  0,
  line({ ...first[at('CER-02A')], sku: 'CER-99X', ean: '', name: 'Kubek z wyprzedaży', price: '-5,00' }),
);
lines.splice(
  130,
  0,
  line({ ...first[at('SWI-01A')], sku: 'SWI-99X', ean: '5,90E+12', name: 'Świeca z arkusza', price: 3499 }),
);
lines.splice(160, 0, line({ ...first[at('CZE-01A')], sku: '', ean: '', name: 'Czekolada bez symbolu' }));
lines.splice(200, 0, line({ ...first[at('DES-01A')], price: first[at('DES-01A')].price + 500 }));
lines.splice(
  230,
  0,
  `${line({ ...first[at('OLI-01A')], sku: 'OLI-99X', ean: '', name: 'Olej z dopiskiem' })};uwaga: kruche`,
);
write('eksport-1.csv', lines);

const second = first.map((product, i) => {
  const next = { ...product };
  if (hash(i, 11) % 40 === 0) next.price += 200;
  if (hash(i, 12) % 12 === 0) next.warehouse = Math.max(0, next.warehouse - 1 - (hash(i, 13) % 3));
  return next;
});
Object.assign(second[at('MIO-06B')], { warehouse: 12, shop: 3 });
Object.assign(second[at('KAW-01A')], { warehouse: 0, shop: 0 });
second[at('HER-04A')].name = 'Herbata Earl Grey z bławatkiem 50 g';
second[at('DZB-02B')].price *= 100;
second.push(
  { sku: 'HER-13A', ean: ean(900), name: 'Herbata z dzikiej róży 50 g', vat: '8', price: 1590, warehouse: 24, shop: 6 },
  {
    sku: 'PRE-07A',
    ean: ean(901),
    name: 'Zestaw prezentowy na Mikołajki mały',
    vat: '23',
    price: 8990,
    warehouse: 15,
    shop: 4,
  },
);
write('eksport-2.csv', second.map(line));
console.log(`${lines.length} and ${second.length} rows`);
