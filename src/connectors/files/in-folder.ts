import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { CallResult, ChannelProblem } from '../../core/channels';
import { channelProblem, done, failed } from '../http';

const FULL: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT']);
/** What Windows says, beside EBUSY, when a file that another program holds open is to be replaced or removed. */
const HELD: ReadonlySet<string> = new Set(['EPERM', 'EACCES']);
const REPLACING: ReadonlySet<string> = new Set(['rename', 'unlink', 'rm']);

/**
 * Work in the folder shared with a till or with the reader of a feed, with what disks and shares can do to it as a problem.
 * The folder is never created: a folder that is not there is a share that is not connected, and a new one would swallow
 * files nobody reads.
 */
export async function inFolder<T>(folder: string, signal: AbortSignal, work: () => Promise<T>): Promise<CallResult<T>> {
  if (signal.aborted) return failed(channelProblem('channel_timeout', 'transient', { host: folder }));
  try {
    if (!(await stat(folder)).isDirectory()) return failed(channelProblem('folder_missing', 'transient', { folder }));
    return done(await work());
  } catch (error) {
    const code = systemCode(error);
    if (code === null) throw error;
    return failed(heldFile(error, folder) ?? folderProblem(code, folder));
  }
}

/** The operating system's code of a file error ("EBUSY"); null for errors that are not the system's. */
export function systemCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

/** Null instead of a file that is not there. */
export async function ifThere<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** A file another program has open: it lets go of it sooner or later, and the old file stays until then. */
function heldFile(error: unknown, folder: string): ChannelProblem | null {
  const code = systemCode(error) ?? '';
  const { syscall, path, dest } = error as NodeJS.ErrnoException & { readonly dest?: string };
  const held = code === 'EBUSY' || (process.platform === 'win32' && HELD.has(code) && REPLACING.has(syscall ?? ''));
  return held ? channelProblem('file_in_use', 'transient', { file: basename(dest ?? path ?? ''), folder }) : null;
}

function folderProblem(code: string, folder: string): ChannelProblem {
  if (code === 'ENOENT' || code === 'ENOTDIR') return channelProblem('folder_missing', 'transient', { folder });
  if (FULL.has(code)) return channelProblem('folder_full', 'transient', { folder });
  return channelProblem('folder_not_usable', 'transient', { folder, reason: code });
}
