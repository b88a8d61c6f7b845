import { type EngineOptions, startBackground, startEngine } from '../../host';
import { keepLanDoor, type LanDoorOptions } from '../../host/serve';
import type { Started } from './engine-room';

interface DesktopEngineOptions extends EngineOptions {
  /** Nothing, but for tests: everything about the network door follows the setting. */
  readonly lan?: LanDoorOptions;
}

/** The engine of the desktop with all it does by itself: folders and schedules, and the door to the local network. */
export async function startDesktopEngine({ lan, ...options }: DesktopEngineOptions): Promise<Started> {
  const started = await startEngine(options);
  if (!started.ok) return refusal(started.problem);
  const engine = started.value;
  await engine.openDoor();
  const background = await startBackground(engine);
  const door = await keepLanDoor(engine, lan);
  const close = async () => {
    if (door.ok) await door.value.close();
    await background.close();
    await engine.close();
  };
  if (!door.ok) {
    await close();
    return refusal(door.problem);
  }
  return {
    ok: true,
    value: {
      router: engine.router,
      events: (signal) => engine.core.events.subscribe(signal),
      sleep: background.sleep,
      wake: background.wake,
      close,
    },
  };
}

type Refused = Extract<Awaited<ReturnType<typeof startEngine>>, { ok: false }>;

const refusal = ({ code, facts }: Refused['problem']): Started => ({
  ok: false,
  problem: { code, facts: { ...facts } },
});
