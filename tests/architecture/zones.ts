/** Floors inside `knowledge/`, by the first part of the path; a file imports only lower floors, or its own room. */
const FLOORS: Readonly<Record<string, number>> = {
  domain: 0,
  text: 1,
  time: 1,
  words: 1,
  calendar: 2,
  "org-units": 2,
  "rest.ts": 3,
  embedding: 4,
  corpus: 5,
  "config.ts": 5,
  retrieval: 6,
  "command-line.ts": 6,
  answer: 7,
  review: 8,
  "knowledge.ts": 8,
  "open-knowledge.ts": 9,
  "live-knowledge.ts": 10,
};

/** What the bot may enter of knowledge; the rest is behind the door `knowledge.ts`. */
const BOT_DOORS =
  /^knowledge\/(?:(?:knowledge|live-knowledge|open-knowledge|config|command-line|rest)\.ts|(?:domain|text|words|calendar|review)\/)/;
/** What ingest may enter: the workshop, not what answers. */
const INGEST_DOORS =
  /^knowledge\/(?:(?:config|command-line)\.ts|(?:domain|text|time|words|org-units|embedding|corpus)\/)/;

/** Imports that a rule of direction would forbid, each with its reason. */
const EXCEPTIONS: readonly { readonly from: RegExp; readonly to: RegExp; readonly because: string }[] = [
  {
    from: /^bot\/cli\/facts(?:-json)?\.ts$/,
    to: /^knowledge\/corpus\//,
    because: "prints everything that is stored, which the door does not show",
  },
];

/** Why a file may not import another, or `null` when it may. Both are paths of the project. */
export function judgeImport(from: string, to: string): string | null {
  if (EXCEPTIONS.some((exception) => exception.from.test(from) && exception.to.test(to))) return null;
  const [fromTop, toTop] = [topOf(from), topOf(to)];
  if (fromTop === toTop) return fromTop === "knowledge" ? judgeFloors(from, to) : null;
  if (toTop !== "knowledge") return `${fromTop} imports ${toTop}`;
  const doors = fromTop === "bot" ? BOT_DOORS : INGEST_DOORS;
  return doors.test(to) ? null : `${fromTop} has no door to ${to}`;
}

/** Why a specifier is written the wrong way: `#` across top folders, `./` or `../` inside, always with the extension. */
export function judgeSpecifier(from: string, specifier: string, to: string): string | null {
  if (!specifier.endsWith(".ts")) return `${specifier} has no .ts`;
  const crosses = topOf(from) !== topOf(to);
  return crosses === specifier.startsWith("#")
    ? null
    : `${specifier} should be written ${crosses ? "with #" : "with ./"}`;
}

function judgeFloors(from: string, to: string): string | null {
  const [fromRoom, toRoom] = [roomOf(from), roomOf(to)];
  if (fromRoom === toRoom) return null;
  const [fromFloor, toFloor] = [FLOORS[fromRoom], FLOORS[toRoom]];
  if (fromFloor === undefined || toFloor === undefined) return `no floor is known for ${fromRoom} or ${toRoom}`;
  return toFloor < fromFloor ? null : `${fromRoom} is not above ${toRoom}`;
}

function topOf(path: string): string {
  return path.split("/")[0] ?? "";
}

function roomOf(path: string): string {
  return path.split("/")[1] ?? "";
}
