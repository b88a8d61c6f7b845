import type {} from 'electron';
import { chooseDataFolder, createLog, startBackground, startEngine } from '../host';
import { runEngineRoom } from './engine-room';

/** The utility process in which the only engine of the desktop runs: database, folders, channels, mail. */
runEngineRoom(
  process.parentPort,
  async () => {
    const log = createLog(process.env, 'info');
    const started = await startEngine({ dataFolder: chooseDataFolder(undefined, process.env), env: process.env, log });
    if (!started.ok) return { ok: false, problem: { code: started.problem.code, facts: { ...started.problem.facts } } };
    const engine = started.value;
    await engine.openDoor();
    const background = await startBackground(engine);
    return {
      ok: true,
      value: {
        router: engine.router,
        async close() {
          await background.close();
          await engine.close();
        },
      },
    };
  },
  (code) => process.exit(code),
);
