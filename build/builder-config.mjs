// What electron-builder is told: electron-builder.json, and where updates come from if an address is named.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));

/** ONESHELF_UPDATE_URL is where the release folder will be served; a package made without it never looks for updates. */
export function builderConfig(env) {
  const config = JSON.parse(readFileSync(join(here, 'electron-builder.json'), 'utf8'));
  const url = env.ONESHELF_UPDATE_URL;
  if (!url) return config;
  if (!URL.canParse(url) || new URL(url).protocol !== 'https:') {
    throw new Error('ONESHELF_UPDATE_URL must be an https address: updates are programs.');
  }
  // Where there are installers, macOS updates itself from the zip beside the dmg.
  return {
    ...config,
    publish: [{ provider: 'generic', url }],
    mac: { ...config.mac, target: ['dmg', 'zip'] },
  };
}
