import { test } from 'vitest';
import { edifactFormat as format } from '../../src/core/imports/structured/edifact/edifact';
import { textOf } from '../core/imports/structured/reading';
import { message, PARTIES, interchange } from '../core/imports/structured/edifact/writing';
test('x', async () => {
  const D = ['BGM+351+A+9', 'DTM+137:20260103:102', ...PARTIES, 'CPS+1', 'LIN+1++5901234123457:EN', 'QTY+12:3'];
  const whole = interchange([message('DESADV', D)]);
  const variants: Record<string,string> = { crlf: whole, apoLf: whole.replaceAll('\r\n','\n'), onlyLf: whole.replaceAll("'\r\n", '\n'), onlyCrLf: whole.replaceAll("'\r\n", '\r\n'), none: whole.replaceAll('\r\n',''), cr: whole.replaceAll("'\r\n", '\r'),
   noLastApo: whole.trimEnd().slice(0,-1), off: whole.replace(/UNT\+(\d+)/, (_, n) => `UNT+${n-1}`), offplus: whole.replace(/UNT\+(\d+)/, (_, n) => `UNT+${+n+1}`) };
  for (const [name, text] of Object.entries(variants)) {
    const s = await format.survey(textOf(text, 50)) as any;
    console.log(name, format.recognises(text), s.code ?? [s.kind, s.preview, s.documents.map((d:any)=>d.refusal?.code), s.doubts]);
  }
});
