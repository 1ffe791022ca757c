import { strFromU8, unzipSync } from "fflate";
import { Failure } from "#knowledge/domain/failure.ts";

/** The parts of an Office file by name, as text; only those that are read. */
export type OfficeParts = ReadonlyMap<string, string>;

/** In bytes unpacked. The text of the longest law is some 2 MB of XML; more is a bomb or no document. */
const MAX_PART_BYTES = 48 * 1024 * 1024;
/** How much larger a part may be than its packed form. XML packs 10 to 30 times; a bomb thousands. Range 100 to 1,000. */
const MAX_RATIO = 400;
/** In bytes. Small parts pack to almost nothing, so their ratio says nothing. */
const SMALL_BYTES = 1024 * 1024;

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** An OLE container: what an encrypted file, or an old .doc with a new name, is. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * The named parts of a zipped Office file.
 *
 * @throws {Failure} `document_unreadable` with a `reason`: `encrypted`, `notZip`, `bomb`, `broken`
 */
export function readPackage(bytes: Uint8Array, wanted: readonly string[], file: string): OfficeParts {
  const unreadable = (reason: string, cause?: unknown) =>
    new Failure("document_unreadable", { file, reason }, cause === undefined ? {} : { cause });
  if (startsWith(bytes, OLE)) throw unreadable("encrypted");
  if (!startsWith(bytes, ZIP)) throw unreadable("notZip");
  let bomb = false;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        if (!wanted.includes(name)) return false;
        const tooLarge = originalSize > MAX_PART_BYTES;
        if (tooLarge || (originalSize > SMALL_BYTES && originalSize > size * MAX_RATIO)) bomb = true;
        return !bomb;
      },
    });
    if (bomb) throw unreadable("bomb");
    return new Map(Object.entries(parts).map(([name, part]) => [name, strFromU8(part)]));
  } catch (cause) {
    throw cause instanceof Failure ? cause : unreadable("broken", cause);
  }
}

function startsWith(bytes: Uint8Array, first: readonly number[]): boolean {
  return first.every((byte, at) => bytes[at] === byte);
}
