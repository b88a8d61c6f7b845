import { expect, test } from 'vitest';
import { stylesOf } from '../../build/unused-styles.mjs';

const WORN = new Set(['m_11aaaa11', 'm_22bbbb22']);
const left = (css: string) => stylesOf(css, WORN).replaceAll(/\s+/g, '');

test('rules of components that nobody wears are left out, with what stands empty then', () => {
  expect(left('.m_11aaaa11{color:red}.m_99ffff99{color:blue}')).toBe('.m_11aaaa11{color:red}');
  expect(left('.m_11aaaa11 .m_99ffff99{color:red}')).toBe('');
  expect(left('@media print{.m_99ffff99{color:red}}')).toBe('');
  expect(left('@media print{.m_99ffff99{top:0}.m_22bbbb22{top:1px}}')).toBe('@mediaprint{.m_22bbbb22{top:1px}}');
  expect(left('.m_99ffff99,.m_22bbbb22:hover{top:0}')).toBe('.m_22bbbb22:hover{top:0}');
});

test('whatever may still match something stays', () => {
  for (const css of [
    ':root{--x:1px}',
    '.own-class{top:0}',
    '.m_11aaaa11:not(.m_99ffff99){top:0}',
    ':where(.m_99ffff99,.m_22bbbb22){top:0}',
    '@keyframesturn{from{top:0}to{top:1px}}',
  ]) {
    expect(left(css)).toBe(css);
  }
});
