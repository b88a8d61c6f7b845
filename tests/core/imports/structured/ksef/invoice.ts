/** A KSeF invoice around the rows of a test; everything the form requires is there unless it is replaced. */
export function invoice(rows: string, changes: Partial<Record<'head' | 'kind' | 'fields' | 'namespace', string>> = {}) {
  const { kind = 'VAT', fields = '', namespace = 'http://crd.gov.pl/wzor/2025/06/25/13775/' } = changes;
  return `<?xml version="1.0" encoding="UTF-8"?>
<Faktura xmlns="${namespace}"><Naglowek><KodFormularza kodSystemowy="FA (3)" wersjaSchemy="1-0E">FA</KodFormularza></Naglowek>
<Podmiot1><DaneIdentyfikacyjne><NIP>5260001546</NIP><Nazwa>Hurtownia Łódź</Nazwa></DaneIdentyfikacyjne><Adres><GLN>5900000000008</GLN></Adres></Podmiot1>
<Podmiot2><DaneIdentyfikacyjne><NIP>7010001453</NIP><Nazwa>Sklep</Nazwa></DaneIdentyfikacyjne></Podmiot2>
<Fa><KodWaluty>PLN</KodWaluty><P_1>2026-02-03</P_1><P_2>FV/7</P_2><P_13_1>1.00</P_13_1><P_15>1.23</P_15>
<RodzajFaktury>${kind}</RodzajFaktury>${fields}
${rows}
</Fa></Faktura>`;
}

export function row(number: number, values: Readonly<Record<string, string>>): string {
  const inner = Object.entries(values).map(([name, value]) => `<${name}>${value}</${name}>`);
  return `<FaWiersz><NrWierszaFa>${number}</NrWierszaFa>${inner.join('')}</FaWiersz>`;
}
