import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of a zip built by hand, and every way in which its headers may lie. */
export interface ZipSource {
  readonly name: string | Buffer;
  readonly data: string | Buffer;
  readonly method?: number;
  readonly flags?: number;
  readonly declaredBytes?: number;
  readonly crc?: number;
  /** Unix mode in the upper half, DOS attributes in the lower. */
  readonly attributes?: number;
  /** Sizes and offset stand in a zip64 extra field. */
  readonly zip64?: boolean;
  /** The local header is left out and this many entries share the bytes of the one before. */
  readonly sharesBytes?: boolean;
}

/** A zip archive with exactly these headers; deflate unless told otherwise. */
export function zipOf(sources: readonly ZipSource[], { disk = 0 } = {}): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  let lastOffset = 0;
  for (const source of sources) {
    const name = typeof source.name === 'string' ? Buffer.from(source.name) : source.name;
    const data = Buffer.from(source.data as Buffer);
    const method = source.method ?? 8;
    const packed = method === 8 ? deflateRawSync(data) : data;
    const flags = source.flags ?? (typeof source.name === 'string' ? 0x800 : 0);
    const crc = source.crc ?? crc32(data);
    const bytes = source.declaredBytes ?? data.length;
    if (source.sharesBytes !== true) {
      const local = Buffer.alloc(30);
      local.writeUInt32LE(0x04034b50, 0);
      local.writeUInt16LE(20, 4);
      local.writeUInt16LE(flags, 6);
      local.writeUInt16LE(method, 8);
      local.writeUInt32LE(crc, 14);
      local.writeUInt32LE(packed.length, 18);
      local.writeUInt32LE(bytes, 22);
      local.writeUInt16LE(name.length, 26);
      locals.push(local, name, packed);
      lastOffset = offset;
      offset += local.length + name.length + packed.length;
    }
    const extra = source.zip64 === true ? zip64Extra(bytes, packed.length, lastOffset) : Buffer.alloc(0);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE((3 << 8) | 20, 4);
    central.writeUInt16LE(20, 6);
    central.writeUInt16LE(flags, 8);
    central.writeUInt16LE(method, 10);
    central.writeUInt32LE(crc, 16);
    central.writeUInt32LE(source.zip64 === true ? 0xffffffff : packed.length, 20);
    central.writeUInt32LE(source.zip64 === true ? 0xffffffff : bytes, 24);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt16LE(extra.length, 30);
    central.writeUInt32LE((source.attributes ?? 0) >>> 0, 38);
    central.writeUInt32LE(source.zip64 === true ? 0xffffffff : lastOffset, 42);
    directory.push(central, name, extra);
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(disk, 4);
  end.writeUInt16LE(disk, 6);
  end.writeUInt16LE(sources.length, 8);
  end.writeUInt16LE(sources.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, central, end]);
}

function zip64Extra(bytes: number, packed: number, offset: number): Buffer {
  const extra = Buffer.alloc(28);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(24, 2);
  extra.writeBigUInt64LE(BigInt(bytes), 4);
  extra.writeBigUInt64LE(BigInt(packed), 12);
  extra.writeBigUInt64LE(BigInt(offset), 20);
  return extra;
}
