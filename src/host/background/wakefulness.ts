/** Whether the PC is awake, as the desktop hears it from the system. */
export interface Wakefulness {
  readonly isAwake: () => boolean;
  /** Asked once a minute: whether this minute's work may begin. */
  readonly minute: () => boolean;
  readonly sleep: () => void;
  readonly wake: () => void;
}

interface WakefulnessOptions {
  /** Calls once the network can be expected to be back; gives the way to call that off. */
  readonly after: (work: () => void) => () => void;
  /** What was missed, once: the work itself knows how much of it is due. */
  readonly catchUp: () => void;
}

/** A machine whose minutes go by is not asleep, whatever it said and did not take back. */
const MINUTES_OF_DOUBT = 10;

/**
 * Timers that fell due during sleep all go off on waking, before there is a network. So nothing regular begins between
 * the word that the PC goes to sleep and a moment after it woke; then everything is looked at once.
 */
export function createWakefulness({ after, catchUp }: WakefulnessOptions): Wakefulness {
  let awake = true;
  let minutesAsleep = 0;
  let callOff: (() => void) | null = null;
  const wakeUp = () => {
    callOff = null;
    awake = true;
    catchUp();
  };
  return {
    isAwake: () => awake,
    minute() {
      if (awake) return true;
      if (callOff === null && ++minutesAsleep >= MINUTES_OF_DOUBT) wakeUp();
      return false;
    },
    sleep() {
      callOff?.();
      callOff = null;
      awake = false;
      minutesAsleep = 0;
    },
    wake() {
      if (!awake) callOff ??= after(wakeUp);
    },
  };
}
