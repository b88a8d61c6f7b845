import { describe, expect, test } from 'vitest';
import { type Segment, readSegments } from '../../../../../src/core/imports/structured/edifact/segments';
import { textOf } from '../reading';

async function segmentsOf(text: string, piece = 997) {
  const segments: Segment[] = [];
  let failure = null;
  for await (const batch of readSegments(textOf(text, piece)())) {
    segments.push(...batch.segments);
    failure = batch.failure;
  }
  return { segments, failure };
}

const parts = async (text: string, piece?: number) =>
  (await segmentsOf(text, piece)).segments.map(({ tag, elements }) => [tag, ...elements]);

describe('service characters', () => {
  test('the usual ones need no advice', async () => {
    expect(await parts("LIN+1++590:EN'QTY+12:5'")).toEqual([
      ['LIN', ['1'], [''], ['590', 'EN']],
      ['QTY', ['12', '5']],
    ]);
  });

  test.each([
    ['usual', 'UNA:+.? ', "'", ':', '+', '?'],
    ['of syntax 4, with a repetition mark', 'UNA:+.?*', "'", ':', '+', '?'],
    ['bars and tildes', 'UNA>|,\\ ', '~', '>', '|', '\\'],
    ['brackets and carets', 'UNA[^,] ', '-', '[', '^', ']'],
    ['control characters', 'UNA\u001f\u001d,\u0018 ', '\u001c', '\u001f', '\u001d', '\u0018'],
    ['a line end for the terminator', 'UNA:+.? ', '\n', ':', '+', '?'],
  ])('%s', async (_, advice, end, component, element, release) => {
    const body = ['FTX', 'a.b,c', `x${release}${element}y${component}z${release}${release}`].join(element);
    expect(await parts(`${advice}${end}${body}${end}UNS${element}S${end}`, 3)).toEqual([
      ['FTX', ['a.b,c'], [`x${element}y`, `z${release}`]],
      ['UNS', ['S']],
    ]);
  });

  test.each(['\n', '\r\n'])('lines of segments that nothing else ends', async (end) => {
    const lines = ['UNB+UNOA:2+A:ZZ+B:ZZ+260911:0234+39++INVRPT', 'UNH+1+INVRPT:D:97A:UN', 'QTY+17:2:EA', ''];
    expect(await parts(lines.join(end))).toEqual([
      ['UNB', ['UNOA', '2'], ['A', 'ZZ'], ['B', 'ZZ'], ['260911', '0234'], ['39'], [''], ['INVRPT']],
      ['UNH', ['1'], ['INVRPT', 'D', '97A', 'UN']],
      ['QTY', ['17', '2', 'EA']],
    ]);
  });

  test('a blank for the release character releases nothing', async () => {
    expect(await parts("UNA:+.  'FTX+WHAT? A B'")).toEqual([['FTX', ['WHAT? A B']]]);
  });

  test('released characters, cut between pieces and lines anywhere', async () => {
    const text = "FTX+NO ?'MORE???+ A+B??'\nFTX+C?:D'";
    const expected = [
      ['FTX', ["NO 'MORE?+ A"], ['B?']],
      ['FTX', ['C:D']],
    ];
    for (let piece = 1; piece < 12; piece++) expect(await parts(text, piece)).toEqual(expected);
    // Lines of fixed length break wherever they like.
    for (let at = 4; at < 20; at++) expect(await parts(`${text.slice(0, at)}\r\n${text.slice(at)}`)).toEqual(expected);
  });
});

describe('layout and letters', () => {
  test('indentation, blank lines, spaces behind a terminator, a control Z at the end', async () => {
    const { segments, failure } = await segmentsOf("  UNB+1'\r\n\r\n\tUNH+2' \r\n  LIN+3'  BGM+4'\r\n\u001a");
    expect(failure).toBeNull();
    expect(segments.map(({ tag, line }) => [tag, line])).toEqual([
      ['UNB', 1],
      ['UNH', 3],
      ['LIN', 4],
      ['BGM', 4],
    ]);
  });

  test('letters of every alphabet, lower case, no-break spaces, control characters as blanks', async () => {
    expect(await parts("IMD+F++:::zażółć GĘŚLĄ\u00a0– Ž\u0001x'")).toEqual([
      ['IMD', ['F'], [''], ['', '', '', 'zażółć GĘŚLĄ\u00a0– Ž x']],
    ]);
  });

  test('CR alone ends a line', async () => {
    expect((await segmentsOf("UNB+1'\rUNH+2'\rLIN+3'\r", 1)).segments.map(({ line }) => line)).toEqual([1, 2, 3]);
  });
});

describe('damage', () => {
  test('a segment that never ends', async () => {
    expect((await segmentsOf("UNB+1'LIN+2")).failure).toEqual({ code: 'edifact_cut_off', facts: { line: 1 } });
    expect((await segmentsOf("UNB+1'LI")).failure?.code).toBe('edifact_cut_off');
    expect((await segmentsOf(`UNB+1'\nFTX+${'x'.repeat(70_000)}`)).failure).toMatchObject({
      code: 'edifact_malformed',
      facts: { line: 2 },
    });
  });

  test('what is no segment', async () => {
    expect((await segmentsOf("UNB+1'\n12;34'")).failure).toMatchObject({
      code: 'edifact_malformed',
      facts: { line: 2 },
    });
  });
});
