import { readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";
import { Failure } from "../domain/failure.ts";

/** Numbers as they lie in memory, by name. Stored in the byte order of the machine, which is little-endian wherever Node runs. */
export type NumberArray = Uint8Array | Uint16Array | Uint32Array | Float32Array | Float64Array;

const VIEWS = {
  u8: Uint8Array,
  u16: Uint16Array,
  u32: Uint32Array,
  f32: Float32Array,
  f64: Float64Array,
} as const;

const Header = z.object({
  kind: z.string(),
  meta: z.unknown(),
  arrays: z.array(
    z.object({ name: z.string(), type: z.enum(["u8", "u16", "u32", "f32", "f64"]), length: z.int().nonnegative() }),
  ),
});

/** In bytes. Every array starts at a multiple of this, so that it can be used where it lies. */
const ALIGNMENT = 8;

/** Writes one file: a JSON header, then the arrays as they lie in memory. The same content gives the same bytes. */
export function writeArrayFile(
  path: string,
  kind: string,
  meta: unknown,
  arrays: Readonly<Record<string, NumberArray>>,
): void {
  const entries = Object.entries(arrays);
  const header = {
    kind,
    meta,
    arrays: entries.map(([name, array]) => ({ name, type: typeOf(array), length: array.length })),
  };
  const head = Buffer.from(JSON.stringify(header), "utf8");
  const length = Buffer.alloc(ALIGNMENT);
  length.writeUInt32LE(head.length);
  const parts: Uint8Array[] = [length, head, padding(head.length)];
  for (const [, array] of entries) {
    parts.push(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), padding(array.byteLength));
  }
  writeFileSync(path, Buffer.concat(parts));
}

/** What `readArrayFile` gives: the header's facts, to be parsed by the reader, and the arrays by type and name. */
export type ArrayFile = {
  readonly meta: unknown;
  u8(name: string): Uint8Array;
  u16(name: string): Uint16Array;
  u32(name: string): Uint32Array;
  f32(name: string): Float32Array;
  f64(name: string): Float64Array;
};

/** @throws {Failure} `knowledge_unreadable`: missing, cut short, or not of this kind */
export function readArrayFile(path: string, kind: string): ArrayFile {
  try {
    const read = readFileSync(path);
    // a small file may come out of a shared pool, where its start is not aligned
    const bytes = read.byteOffset % ALIGNMENT === 0 ? read : Buffer.from(new Uint8Array(read).buffer);
    const headLength = bytes.readUInt32LE(0);
    const header = Header.parse(JSON.parse(bytes.toString("utf8", ALIGNMENT, ALIGNMENT + headLength)));
    if (header.kind !== kind) throw new Error(`is a ${header.kind} file`);
    const arrays = new Map<string, NumberArray>();
    let at = ALIGNMENT + headLength + padding(headLength).length;
    for (const { name, type, length } of header.arrays) {
      const View = VIEWS[type];
      const size = length * View.BYTES_PER_ELEMENT;
      arrays.set(name, new View(bytes.buffer, bytes.byteOffset + at, length));
      at += size + padding(size).length;
    }
    return view(path, header.meta, arrays);
  } catch (cause) {
    throw new Failure("knowledge_unreadable", { path }, { cause });
  }
}

function view(path: string, meta: unknown, arrays: ReadonlyMap<string, NumberArray>): ArrayFile {
  const take = <T extends NumberArray>(name: string, View: new (length: number) => T): T => {
    const array = arrays.get(name);
    if (array instanceof View) return array;
    throw new Failure("knowledge_unreadable", { path, array: name });
  };
  return {
    meta,
    u8: (name) => take(name, Uint8Array),
    u16: (name) => take(name, Uint16Array),
    u32: (name) => take(name, Uint32Array),
    f32: (name) => take(name, Float32Array),
    f64: (name) => take(name, Float64Array),
  };
}

function typeOf(array: NumberArray): keyof typeof VIEWS {
  if (array instanceof Uint8Array) return "u8";
  if (array instanceof Uint16Array) return "u16";
  if (array instanceof Uint32Array) return "u32";
  return array instanceof Float32Array ? "f32" : "f64";
}

function padding(length: number): Uint8Array {
  return new Uint8Array((ALIGNMENT - (length % ALIGNMENT)) % ALIGNMENT);
}
