import { z } from 'zod';
import { ROLES } from '../roles';
import { problemSchema } from './common';

export const roleSchema = z.enum(ROLES);

/** Somebody who signs in to the console from another device. */
export const personSchema = z.object({
  id: z.number().int(),
  name: z.string(),
  role: roleSchema,
  /** One who is not active cannot sign in; what they did keeps their name. */
  active: z.boolean(),
  createdAt: z.string(),
  /** Of the session seen last; null where none is open. */
  seenAt: z.string().nullable(),
  openSessions: z.number().int(),
});
export type PersonView = z.infer<typeof personSchema>;

export const openSessionSchema = z.object({
  id: z.number().int(),
  name: z.string(),
  role: roleSchema,
  /** What the browser says it is, such as `Chrome, Android`. */
  device: z.string(),
  address: z.string(),
  createdAt: z.string(),
  seenAt: z.string(),
  /** The one through which this was asked. */
  own: z.boolean(),
});
export type OpenSessionView = z.infer<typeof openSessionSchema>;

export const lanTlsSchema = z.object({ certFile: z.string().min(1), keyFile: z.string().min(1) });

export const lanSchema = z.object({
  /** Whether the console is to be reachable from the local network. */
  wanted: z.boolean(),
  /** An active owner is there; without one the network stays shut. */
  hasOwner: z.boolean(),
  port: z.number().int(),
  /** PEM files on this PC's disk for HTTPS; null for plain HTTP. */
  tls: lanTlsSchema.nullable(),
  /** Null where the program that runs here cannot open the console to the network. */
  door: z
    .object({
      /** Where it answers now, with a QR code (SVG) of each address; none while it is shut. */
      addresses: z.array(z.object({ url: z.string(), qr: z.string() })),
      /** Over HTTPS; over plain HTTP everybody on the network can listen in. */
      secure: z.boolean(),
      /** The port this program was started with, which holds whatever the setting says; null where it follows the setting. */
      portGiven: z.number().int().nullable(),
      /** Why it could not be opened. */
      problem: problemSchema.nullable(),
    })
    .nullable(),
});
export type LanView = z.infer<typeof lanSchema>;

/** Who is asking, and what they may do. */
export const whoSchema = z.object({
  /** Null at the PC itself, where nobody signs in. */
  name: z.string().nullable(),
  role: roleSchema,
  /** Operations that may be called, as `area.name`. */
  may: z.array(z.string()),
});
export type WhoView = z.infer<typeof whoSchema>;

/** What the served console answers to a name and a passphrase. */
export const signInAnswerSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.object({ name: z.string(), role: roleSchema }) }),
  z.object({ ok: z.literal(false), problem: problemSchema }),
]);
export type SignInAnswer = z.infer<typeof signInAnswerSchema>;
