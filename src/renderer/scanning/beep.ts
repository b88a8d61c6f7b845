import { scannerSettings } from './scanner-settings';

/** How a scan went. Heard without looking: one high tone, two middle ones, or one long low one. */
export type ScanSound = 'ok' | 'attention' | 'unknown';

interface Tone {
  readonly hertz: number;
  /** Seconds from the first tone's beginning, and how long. */
  readonly from: number;
  readonly for: number;
}

const SOUNDS: Readonly<Record<ScanSound, readonly Tone[]>> = {
  ok: [{ hertz: 1320, from: 0, for: 0.09 }],
  attention: [
    { hertz: 740, from: 0, for: 0.12 },
    { hertz: 740, from: 0.18, for: 0.12 },
  ],
  unknown: [{ hertz: 220, from: 0, for: 0.5 }],
};
const LOUDNESS = 0.25;

let context: AudioContext | null = null;

/** Silent where muted, and where the device has no sound. */
export function beep(sound: ScanSound): void {
  if (scannerSettings().muted || typeof AudioContext === 'undefined') return;
  context ??= new AudioContext();
  void context.resume();
  for (const tone of SOUNDS[sound]) {
    const oscillator = context.createOscillator();
    const gain = context.createGain();
    const begin = context.currentTime + tone.from;
    oscillator.frequency.value = tone.hertz;
    // Without a slope a tone begins and ends with a crack.
    gain.gain.setValueAtTime(0, begin);
    gain.gain.linearRampToValueAtTime(LOUDNESS, begin + 0.01);
    gain.gain.setValueAtTime(LOUDNESS, begin + tone.for - 0.02);
    gain.gain.linearRampToValueAtTime(0, begin + tone.for);
    oscillator.connect(gain).connect(context.destination);
    oscillator.start(begin);
    oscillator.stop(begin + tone.for);
  }
}
