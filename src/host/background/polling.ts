/** What is known about the place a folder lies in. */
interface Place {
  readonly folder: string;
  readonly windows: boolean;
  /** What statfs says, or null where it says nothing. */
  readonly fileSystem: number | null;
}

/** File systems of other machines, whose changes the kernel does not announce; numbers from linux/magic.h and statfs(2). */
const REMOTE: ReadonlySet<number> = new Set([
  0x6969, // NFS
  0x517b, // SMB
  0xff534d42, // CIFS
  0xfe534d42, // SMB2
  0x65735546, // FUSE: sshfs, gvfs, rclone
  0x01021997, // 9p: WSL, virtual machines
  0x786f4256, // VirtualBox
  0x5346414f, // AFS
  0x00c36400, // Ceph
  0x564c, // NCP
]);
const UNC = /^(\\\\|\/\/)[^\\/]+[\\/]/;
const MOUNTED = /^\/(mnt|media|net|Volumes|run\/media|run\/user\/\d+\/gvfs)\/|\/\.gvfs\//;

/**
 * Whether a folder's changes must be asked for. A mapped drive letter of Windows cannot be told from a disk; there the
 * rescans find everything, only later.
 */
export function needsPolling(wish: 'auto' | 'yes' | 'no', { folder, windows, fileSystem }: Place): boolean {
  if (wish !== 'auto') return wish === 'yes';
  if (windows) return UNC.test(folder);
  return MOUNTED.test(folder) || (fileSystem !== null && REMOTE.has(fileSystem >>> 0));
}
