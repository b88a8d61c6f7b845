import type {} from 'electron';
import { chooseDataFolder, createLog, startBackground, startEngine } from '../host';
import { PUT_KEY_AWAY } from './engine-messages';
import { runEngineRoom } from './engine-room';

/** The utility process in which the only engine of the desktop runs: database, folders, channels, mail. */
runEngineRoom(
  process.parentPort,
  async (guard, reopen) => {
    const log = createLog(process.env, 'info');
    const dataFolder = chooseDataFolder(undefined, process.env);
    const started = await startEngine({ dataFolder, env: process.env, log, guard, reopen });
    if (!started.ok) return { ok: false, problem: { code: started.problem.code, facts: { ...started.problem.facts } } };
    const engine = started.value;
    await engine.openDoor();
    const background = await startBackground(engine);
    return {
      ok: true,
      value: {
        router: engine.router,
        events: (signal) => engine.core.events.subscribe(signal),
        sleep: background.sleep,
        wake: background.wake,
        async close() {
          await background.close();
          await engine.close();
        },
      },
    };
  },
  { exit: (code) => process.exit(code), putsKeyAway: process.argv.includes(PUT_KEY_AWAY) },
);
