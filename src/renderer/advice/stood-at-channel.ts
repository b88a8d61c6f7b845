import { createContext, useContext } from 'react';

/** The channel that what is inside is about: its card, its page, its line of a list. */
export const StoodAtChannel = createContext<string | null>(null);

export const useStoodAtChannel = () => useContext(StoodAtChannel);
