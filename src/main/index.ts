import { join } from 'node:path';
import * as electron from 'electron';
import { startDesktop } from './desktop';

startDesktop(electron, {
  argv: process.argv,
  platform: process.platform,
  built: join(import.meta.dirname, '..'),
  now: Date.now,
}).catch((cause: unknown) => {
  console.error(cause);
  electron.app.exit(1);
});
