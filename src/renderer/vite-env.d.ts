/// <reference types="vite/client" />

/** Made by the build (electron.vite.config.ts): the contract's words in one language. */
declare module 'virtual:contract-words/*' {
  export const words: Readonly<Record<string, { readonly what: string }>>;
}
