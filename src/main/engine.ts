import type {} from 'electron';
import { chooseDataFolder, createLog, keepHeapSmall } from '../host';
import { startDesktopEngine } from './engine/desktop-engine';
import { PUT_KEY_AWAY } from './engine/engine-messages';
import { runEngineRoom } from './engine/engine-room';

keepHeapSmall();

/** The utility process in which the only engine of the desktop runs: database, folders, channels, mail, network door. */
runEngineRoom(
  process.parentPort,
  (guard, reopen) => {
    const dataFolder = chooseDataFolder(undefined, process.env);
    return startDesktopEngine({ dataFolder, env: process.env, log: createLog(process.env, 'info'), guard, reopen });
  },
  { exit: (code) => process.exit(code), putsKeyAway: process.argv.includes(PUT_KEY_AWAY) },
);
