import { knownSkus } from '../../catalog';
import { ok, type Outcome, type Problem, problem, refused } from '../../foundation';
import {
  changedSubject,
  type Detection,
  driftOf,
  findAcceptedProfiles,
  findProfiles,
  inOtherDress,
  inspectFile,
  newDress,
  type PartsJoin,
  type Profile,
  profileShape,
  type StoredFile,
  type StoredProfile,
  withDoubts,
} from '../../imports';
import type { Call, Services } from '../../services';
import { readSettings } from '../../settings';
import { knowingOurselves } from './our-papers';

export interface FileInput {
  readonly path?: string | undefined;
  readonly file?: File | undefined;
  /** More parts of the file at `path`. */
  readonly parts?: { rest: string[]; name: string; join: PartsJoin } | undefined;
}

/** What a person said instead of what was detected; whatever is missing stays as detected. */
export type Overrides = { readonly [Key in keyof Profile]?: Profile[Key] | undefined };

/** A private copy of the file the caller named or uploaded. */
export async function takeFile(services: Services, input: FileInput, call: Call): Promise<Outcome<StoredFile>> {
  if (input.file) return services.files.takeUpload(input.file);
  if (!input.path) return refused(problem('file_missing'));
  if (!call.mayReadPaths) return refused(problem('path_not_allowed'));
  if (input.parts) return services.files.takeFromPaths([input.path, ...input.parts.rest], input.parts);
  return services.files.takeFromPath(input.path);
}

/** A file with what was found out about reading it. */
export interface Understood {
  readonly detection: Detection;
  readonly stored: StoredProfile | null;
  /** What a person is told of the file and need not decide. */
  readonly notices: readonly Problem[];
}

/**
 * Works out how to read a kept file: what it looks like, a profile a person confirmed for this source, and the caller's
 * overrides on top. `profileName` picks a stored profile by name instead of by the file's shape.
 */
export async function understandFile(
  services: Services,
  file: StoredFile,
  options: {
    source: string;
    profileName?: string | undefined;
    overrides?: Overrides | undefined;
    signal: AbortSignal;
  },
): Promise<Outcome<Understood>> {
  const profiles = await findProfiles(services.database.read, options.source);
  const named = profiles.find((candidate) => candidate.name === options.profileName);
  if (options.profileName !== undefined && !named) {
    const known = profiles.map((candidate) => candidate.name).join(', ');
    return refused(problem('profile_unknown', { profile: options.profileName, source: options.source, known }));
  }
  const { currency, taxId } = await readSettings(services.database.read);
  const overrides = withoutUndefined(options.overrides ?? {});
  const look = (stored: Profile | undefined, dressedAnew = false) =>
    inspectFile(() => services.files.read(file.hash), {
      fileName: file.name,
      bytes: file.bytes,
      currency,
      overrides,
      knownSkus: (codes) => knownSkus(services.database.read, codes),
      path: services.files.pathOf(file.hash),
      signal: options.signal,
      ...(stored ? { stored, dressedAnew } : {}),
    });

  const first = await look(named?.profile);
  if (!first.ok) return first;
  const shape = profileShape(first.value.profile);
  const fitting = (named ? [named] : profiles).find((candidate) => candidate.shape === shape);
  const redressed = fitting ? null : inOtherDress(first.value.profile, named ? [named] : profiles);
  const known = named ?? fitting ?? redressed;
  const found =
    redressed !== null
      ? await look({ ...redressed.profile, ...dressOf(first.value.profile) }, true)
      : known && known !== named
        ? await look(known.profile)
        : first;
  if (!found.ok) return found;
  const own = knowingOurselves(found.value, taxId, file.name);
  if (!own.ok) return own;
  const told = overrides.columns !== undefined;
  const accepted = await findAcceptedProfiles(services.database.read, options.source);
  const drift =
    known || told
      ? null
      : profiles.length > 0
        ? driftOf(own.value.profile, profilesOf(profiles))
        : changedSubject(own.value.profile, accepted);
  const detection = drift === null ? own.value : withDoubts(own.value, [drift, ...own.value.doubts]);
  const dress = told ? null : newDress(detection.profile, [...accepted, ...profilesOf(known ? [known] : [])]);
  return ok({ detection, stored: known ?? null, notices: dress === null ? [] : [dress] });
}

/** How bytes become cells. */
const dressOf = ({ delimiter, quote, encoding }: Profile) => ({ delimiter, quote, encoding });

const profilesOf = (stored: readonly StoredProfile[]) => stored.map(({ profile }) => profile);

function withoutUndefined(overrides: Overrides): Partial<Profile> {
  return Object.fromEntries(Object.entries(overrides).filter(([, value]) => value !== undefined));
}
