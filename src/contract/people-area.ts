import { z } from 'zod';
import { forOwner, forViewer } from './roles';
import { outcomeOf } from './views/common';
import { lanSchema, lanTlsSchema, openSessionSchema, personSchema, roleSchema, whoSchema } from './views/people';

const name = z.string().trim().min(1).max(60);
/** How long it must at least be depends on the role. */
const passphrase = z.string().min(1).max(200);

/** Who may use the console from other devices, where they are signed in, and whether the network is open at all. */
const peopleOperations = {
  list: forOwner.route({ method: 'GET', path: '/people' }).input(z.object({})).output(z.array(personSchema)),
  add: forOwner
    .route({ method: 'POST', path: '/people' })
    .input(z.object({ name, role: roleSchema, passphrase }))
    .output(outcomeOf(personSchema)),
  /** Changes what is given. A new role, a new passphrase and switching off end the person's sessions at once. */
  set: forOwner
    .route({ method: 'PATCH', path: '/people/{name}' })
    .input(
      z.object({
        name,
        rename: name.optional(),
        role: roleSchema.optional(),
        active: z.boolean().optional(),
        passphrase: passphrase.optional(),
      }),
    )
    .output(outcomeOf(personSchema)),
  remove: forOwner
    .route({ method: 'DELETE', path: '/people/{name}' })
    .input(z.object({ name }))
    .output(outcomeOf(z.object({ name: z.string() }))),
  /** Where people are signed in now, those seen last first. */
  sessions: forOwner
    .route({ method: 'GET', path: '/people/sessions' })
    .input(z.object({}))
    .output(z.array(openSessionSchema)),
  /** Signs a device out at once. */
  endSession: forOwner
    .route({ method: 'DELETE', path: '/people/sessions/{id}' })
    .input(z.object({ id: z.number().int() }))
    .output(outcomeOf(z.object({ id: z.number().int() }))),
  lan: forOwner.route({ method: 'GET', path: '/people/lan' }).input(z.object({})).output(lanSchema),
  /** Opens the console to the local network, or shuts it; what is left out stays. */
  setLan: forOwner
    .route({ method: 'POST', path: '/people/lan' })
    .input(
      z.object({
        wanted: z.boolean().optional(),
        port: z.number().int().min(1024).max(65_535).optional(),
        tls: lanTlsSchema.nullable().optional(),
      }),
    )
    .output(outcomeOf(lanSchema)),
};

const sessionOperations = {
  who: forViewer.route({ method: 'GET', path: '/session' }).input(z.object({})).output(whoSchema),
  /**
   * A person's own passphrase, by the present one; ends their sessions everywhere else. `name` only at this PC, where
   * nobody signs in.
   */
  changePassphrase: forViewer
    .route({ method: 'POST', path: '/session/passphrase' })
    .input(z.object({ name: name.optional(), current: passphrase, passphrase }))
    .output(outcomeOf(z.object({ name: z.string(), ended: z.number().int() }))),
};

/** People and their sessions: two areas of the contract. */
export const peopleAreas = { people: peopleOperations, session: sessionOperations };
