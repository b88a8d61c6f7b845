/** The word of this load without which no style sheet may be written into the page; whoever served it put it there. */
export function styleNonce(): string {
  return document.querySelector<HTMLElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}

/** Tells it to what writes sheets and is given no nonce: the scroll lock under dialogs looks for it under this name. */
export function shareStyleNonce(): void {
  Object.assign(window, { __webpack_nonce__: styleNonce() });
}
