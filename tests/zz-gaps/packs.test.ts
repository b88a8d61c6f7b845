import { test } from 'vitest';
import { inspect, readWith, fileOf } from '../core/imports/reading/reading';
const show = async (name: string, text: string) => {
  const f = await inspect(text, { fileName: name });
  if (!f.ok) { console.log(name, JSON.stringify(f.problem)); return; }
  const d = f.value;
  const r = await readWith(fileOf(text), d.profile);
  console.log(name, d.profile.format, d.profile.kind, d.certain, JSON.stringify(d.doubts), JSON.stringify(d.profile.columns.map(c => `${c.header}=${c.field}${c.target ? ':' + c.target : ''}`)), JSON.stringify(r.batches.flatMap(b => b.lines).map(l => [l.sku, l.quantity, l.unit])), JSON.stringify(r.rows.map(l => [l.sku, l.prices, l.quantities])), JSON.stringify(r.problems.map(p=>[p.line,p.code,p.severity])));
};
test('x', async () => {
  await show('wz_12.csv', 'Symbol;Nazwa;Ilość opak.;Szt. w opak.\nA-1;Kubek;2;12\nA-2;Miska;3;6\nA-3;Łyżka;1;24\n');
  await show('dostawa.csv', 'Nr WZ;Symbol;Nazwa;Ilość opak.;Szt. w opak.;Cena netto\nWZ 1;A-1;Kubek;2;12;1,00\nWZ 1;A-2;Miska;3;6;1,20\nWZ 1;A-3;Łyżka;1;24;1,30\n');
  await show('delivery.csv', 'SKU,Name,Packs,Pack size\nA-1,Kubek,2,12\nA-2,Miska,3,6\nA-3,Łyżka,1,24\n');
  await show('delivery.csv', 'SKU,Name,Cartons,Qty per carton\nA-1,Kubek,2,12\nA-2,Miska,3,6\nA-3,Łyżka,1,24\n');
  await show('wz_12.csv', 'Symbol;Nazwa;Liczba kartonów;Ilość w kartonie\nA-1;Kubek;2;12\nA-2;Miska;3;6\nA-3;Łyżka;1;24\n');
  await show('produkty.csv', 'Product ID,Active,Name,Reference,EAN13,Price (tax incl.),Quantity,Discount\n1,1,Kubek,A-1,5901234123457,10.00,5,10\n2,1,Miska,A-2,,11.00,6,\n');
  await show('produkty.csv', 'Indeks;Nazwa;Cena brutto;Ilość;Rabat\nA-1;Kubek;10,00;5;10\nA-2;Miska;11,00;6;\n');
  await show('products.csv', 'product_id,model,sku,name,price,quantity,discount\n1,M1,A-1,Kubek,10.00,5,10\n2,M2,A-2,Miska,11.00,6,\n');
  await show('cennik.csv', 'Kod klienta;Symbol;Nazwa;Cena netto;VAT\nK-17;A-1;Kubek;10,00;23\nK-17;A-2;Miska;11,00;23\n');
  await show('cennik.csv', 'Kod klienta;Symbol;Nazwa;Stan\nK-17;A-1;Kubek;10\nK-17;A-2;Miska;11\n');
  await show('sumy.csv', 'Symbol;EAN;Cena;Stan\nA-1;5901234123457;10,00;5\nA-2;;11,00;6\nA-3;;12,00;6\n;;33,00;17\n');
  await show('jedn.csv', 'Symbol;Nazwa;Ilość\nA-1;Kubek;10 szt\nA-2;Miska;11 szt\nA-3;x;4 szt\n');
});
