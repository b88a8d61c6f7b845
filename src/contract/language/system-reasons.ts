import type { Entry, Words } from './words';

const named = (names: Readonly<Record<string, readonly [pl: string, en: string]>>, at: 0 | 1): Record<string, Entry> =>
  Object.fromEntries(Object.entries(names).map(([code, words]) => [`system_${code}`, { what: words[at] }]));

const NETWORK = ['sieć lub serwer są nieosiągalne', 'the network or the server is out of reach'] as const;
const CUT = ['połączenie zostało zerwane', 'the connection was cut'] as const;
const SLOW = ['brak odpowiedzi na czas', 'no answer in time'] as const;
const FULL = ['brak miejsca na dysku', 'the disk is full'] as const;
const STRANGER = ['nie wiadomo, kto go wystawił', 'nobody knows who issued it'] as const;
const OWN = ['wystawił go sam serwer', 'the server issued it itself'] as const;

/** What the operating system, a connection or a certificate gives as its reason; a code that is not here stands as it is. */
const REASONS = {
  ENOENT: ['nie ma go pod tą ścieżką', 'it is not at this path'],
  ENOTDIR: ['to nie jest folder', 'it is not a folder'],
  EISDIR: ['to jest folder', 'it is a folder'],
  EACCES: ['brak uprawnień', 'no permission'],
  EPERM: ['brak uprawnień', 'no permission'],
  EROFS: ['dysk jest tylko do odczytu', 'the disk is read-only'],
  EBUSY: ['używa go inny program', 'another program is using it'],
  EIO: ['dysk zgłasza błąd', 'the disk reports an error'],
  ENOSPC: FULL,
  EDQUOT: FULL,
  ESTALE: ['dysk sieciowy został odłączony', 'the network drive was disconnected'],
  EHOSTDOWN: NETWORK,
  EHOSTUNREACH: NETWORK,
  ENETDOWN: NETWORK,
  ENETUNREACH: NETWORK,
  ETIMEDOUT: SLOW,
  UND_ERR_CONNECT_TIMEOUT: SLOW,
  UND_ERR_HEADERS_TIMEOUT: SLOW,
  UND_ERR_BODY_TIMEOUT: SLOW,
  ECONNREFUSED: ['nic tam nie przyjmuje połączeń', 'nothing there takes connections'],
  ECONNRESET: CUT,
  EPIPE: CUT,
  UND_ERR_SOCKET: CUT,
  ENOTFOUND: ['nie ma takiego adresu', 'there is no such address'],
  EAI_AGAIN: [
    'nie da się sprawdzić adresu, zwykle z braku internetu',
    'the address cannot be looked up, mostly for want of internet',
  ],
  EADDRINUSE: ['port jest zajęty', 'the port is taken'],
  EADDRNOTAVAIL: ['ten komputer nie ma takiego adresu', 'this computer has no such address'],
  CERT_HAS_EXPIRED: ['stracił ważność', 'it has expired'],
  CERT_NOT_YET_VALID: [
    'jeszcze nie obowiązuje; sprawdź zegar komputera',
    'it is not valid yet; check the computer’s clock',
  ],
  ERR_TLS_CERT_ALTNAME_INVALID: ['wystawiono go dla innego adresu', 'it was issued for another address'],
  DEPTH_ZERO_SELF_SIGNED_CERT: OWN,
  SELF_SIGNED_CERT_IN_CHAIN: OWN,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: STRANGER,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: STRANGER,
  unknown: ['przyczyny nie podano', 'no reason was given'],
} as const;

export const systemReasonWords: Words = { pl: named(REASONS, 0), en: named(REASONS, 1) };
