/**
 * A zip archive, unpacked with care: what its parts really hold is counted while they unpack, and the sizes its headers
 * state are not believed. Checksums are compared, so that a damaged archive never passes for a smaller one.
 */
import { Inflate } from 'fflate';

export type ZipFault = 'damaged' | 'encrypted' | 'bomb';

interface Entry {
  name: string;
  method: number;
  encrypted: boolean;
  crc: number;
  packed: number;
  offset: number;
}

const END = 0x06054b50;
const END_64_LOCATOR = 0x07064b50;
const END_64 = 0x06064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
/** A size that stands in the extra field, as some writers put all of them there. */
const ELSEWHERE = 0xffffffff;

/** Packed bytes given to the unpacker at once: no more than a thousand times as much can come out before it is counted. */
const SLICE = 1 << 14;

export interface Zip {
  /** Names of all parts, in the order of the archive's directory. */
  names: string[];
  /** Unpacks a part; undefined where there is none of that name. */
  read(name: string): Uint8Array | ZipFault | undefined;
}

/**
 * @param limit how many bytes may come out of all parts together
 * @returns undefined where the bytes are no archive, or not all of one
 */
export function openZip(bytes: Uint8Array, limit: number): Zip | undefined {
  const entries = readDirectory(bytes);
  if (entries === undefined) return undefined;
  let left = limit;
  return {
    names: entries.map(({ name }) => name),
    read(name) {
      const [entry, twin] = entries.filter((one) => one.name === name);
      if (entry === undefined) return undefined;
      if (entry.encrypted) return 'encrypted';
      const packed = packedBytes(bytes, entry);
      // Two parts of one name: readers differ in which they take.
      if (packed === undefined || twin !== undefined) return 'damaged';
      const part = unpack(packed, entry.method, left);
      if (typeof part === 'string') return part;
      left -= part.length;
      return checksum(part) === entry.crc ? part : 'damaged';
    },
  };
}

function unpack(packed: Uint8Array, method: number, limit: number): Uint8Array | ZipFault {
  if (method === 0) return packed.length > limit ? 'bomb' : packed;
  if (method !== 8) return 'damaged';
  const pieces: Uint8Array[] = [];
  let size = 0;
  const inflate = new Inflate((piece) => {
    size += piece.length;
    if (size <= limit) pieces.push(piece);
  });
  try {
    for (let at = 0; at === 0 || at < packed.length; at += SLICE) {
      inflate.push(packed.subarray(at, at + SLICE), at + SLICE >= packed.length);
      if (size > limit) return 'bomb';
    }
  } catch {
    return 'damaged';
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** The packed bytes of a part, whose place only its own header knows exactly. */
function packedBytes(bytes: Uint8Array, { offset, packed }: Entry): Uint8Array | undefined {
  const view = viewOf(bytes);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) return undefined;
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  return start + packed > bytes.length ? undefined : bytes.subarray(start, start + packed);
}

function readDirectory(bytes: Uint8Array): Entry[] | undefined {
  const view = viewOf(bytes);
  try {
    const directory = findDirectory(view);
    if (directory === undefined) return undefined;
    const entries: Entry[] = [];
    let at = directory.offset;
    for (let i = 0; i < directory.count; i++) {
      if (view.getUint32(at, true) !== CENTRAL) return undefined;
      const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
      const entry = {
        name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)),
        method: view.getUint16(at + 10, true),
        encrypted: (view.getUint16(at + 8, true) & 1) === 1,
        crc: view.getUint32(at + 16, true),
        ...placeOf(view, at, at + 46 + name, extra),
      };
      entries.push(entry);
      at += 46 + name + extra + comment;
    }
    return entries;
  } catch (error) {
    // What points beyond the end of the file was cut off, or never was an archive.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function findDirectory(view: DataView): { offset: number; count: number } | undefined {
  // A comment of up to 64 KiB may follow the end record.
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--) {
    if (view.getUint32(at, true) !== END) continue;
    const found = { count: view.getUint16(at + 10, true), offset: view.getUint32(at + 16, true) };
    if (found.count !== 0xffff && found.offset !== ELSEWHERE) return found;
    if (view.getUint32(at - 20, true) !== END_64_LOCATOR) return undefined;
    const end = Number(view.getBigUint64(at - 12, true));
    if (view.getUint32(end, true) !== END_64) return undefined;
    return {
      count: Number(view.getBigUint64(end + 32, true)),
      offset: Number(view.getBigUint64(end + 48, true)),
    };
  }
  return undefined;
}

/** Packed size and place of a part; in the extra field where the directory says so, in the order of what is left out. */
function placeOf(
  view: DataView,
  at: number,
  extraAt: number,
  extra: number,
): { packed: number; offset: number } {
  const [unpacked, packed, offset] = [24, 20, 42].map((field) => view.getUint32(at + field, true));
  if (packed !== ELSEWHERE && offset !== ELSEWHERE) return { packed, offset };
  for (let field = extraAt; field + 4 <= extraAt + extra; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let next = field + 4;
    const take = (stated: number) => {
      if (stated !== ELSEWHERE) return stated;
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    };
    take(unpacked);
    return { packed: take(packed), offset: take(offset) };
  }
  return { packed, offset };
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** CRC-32 as zip archives use it (ISO 3309), a byte at a time. */
const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1;
  return rest;
});

function checksum(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (let i = 0; i < bytes.length; i++) crc = CRC_TABLE[(crc ^ bytes[i]) & 0xff] ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
