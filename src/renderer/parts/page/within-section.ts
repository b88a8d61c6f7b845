import { createContext } from 'react';

/** Whether what is inside is one of several parts of a page, which all fail together when OneShelf cannot be reached. */
export const WithinSection = createContext(false);
