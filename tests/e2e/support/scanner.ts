import type { Page } from '@playwright/test';

/**
 * A keyboard-wedge scanner: the keys of a code and Enter, 8 ms apart by the times they carry, however busy this computer
 * is. The browser types them wherever the focus is.
 */
export async function scan(page: Page, code: string, { shifted = false } = {}): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const keys = [...code].map((character) => keyOf(character, shifted));
  const enter = { key: 'Enter', code: 'Enter', text: '\r', windowsVirtualKeyCode: 13 };
  const begun = Date.now() / 1000;
  const sent = [...keys, enter].flatMap((key, i) => {
    const timestamp = begun + i * 0.008;
    return [
      session.send('Input.dispatchKeyEvent', { type: 'keyDown', timestamp, ...key }),
      session.send('Input.dispatchKeyEvent', { type: 'keyUp', timestamp, ...key }),
    ];
  });
  await Promise.all(sent);
  await session.detach();
}

/** `shifted`: the layout of this computer has symbols where the scanner types digits. */
function keyOf(character: string, shifted: boolean) {
  const isDigit = /^\d$/.test(character);
  const key = isDigit && shifted ? (')!@#$%^&*('[Number(character)] ?? character) : character;
  const code = isDigit ? `Digit${character}` : /^[a-z]$/i.test(character) ? `Key${character.toUpperCase()}` : 'Minus';
  return {
    key,
    code,
    text: key,
    windowsVirtualKeyCode: character.toUpperCase().charCodeAt(0),
    modifiers: isDigit && shifted ? 8 : 0,
  };
}
