import type { Configuration } from 'electron-builder';

export function builderConfig(env: Readonly<Record<string, string | undefined>>): Configuration;
