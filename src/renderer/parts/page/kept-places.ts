import { useRouter } from '@tanstack/react-router';
import { useMemo } from 'react';

/** Where a long table stood when a person left its screen, for the way back. */
interface KeptPlace {
  readonly offset: number;
  /** Index of the row the keys were on. */
  readonly row: number | null;
}

const places = new Map<string, KeptPlace>();
const REMEMBERED = 50;

export interface PlaceKeeper {
  find(): KeptPlace | null;
  keep(place: Partial<KeptPlace>): void;
}

/** One place for each visit of a screen and each question: what is opened anew starts at its top. */
export function usePlaceKeeper(label: string, question: string): PlaceKeeper {
  const router = useRouter();
  return useMemo(() => {
    const key = () => JSON.stringify([router.history.location.state.__TSR_key, label, question]);
    return {
      find: () => places.get(key()) ?? null,
      keep: (place) => {
        const before = places.get(key()) ?? { offset: 0, row: null };
        places.delete(key());
        places.set(key(), { ...before, ...place });
        const [oldest] = places.keys();
        if (places.size > REMEMBERED && oldest !== undefined) places.delete(oldest);
      },
    };
  }, [router, label, question]);
}
