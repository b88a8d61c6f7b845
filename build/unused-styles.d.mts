import type { Plugin } from 'vite';

export function withoutUnusedStyles(): Plugin;
export function stylesOf(css: string, worn: ReadonlySet<string>): string;
