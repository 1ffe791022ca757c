/** A text on its way from source to normalised form: `at[i]` is the source offset that unit `i` of `text` came from, never decreasing. */
export type MappedText = { readonly text: string; readonly at: readonly number[] };

/** A replacement within a text: `[start, end)` becomes `with`. */
type Edit = { readonly start: number; readonly end: number; readonly with: string };

const CLUSTER = /\P{M}\p{M}*|\p{M}+/gu;

/** The source in composed form (NFC); letters that were written as base and marks point at their base. */
export function mapSource(source: string): MappedText {
  if (source.normalize("NFC") === source)
    return { text: source, at: Array.from({ length: source.length }, (_, i) => i) };
  const at: number[] = [];
  let text = "";
  for (const { 0: cluster, index } of source.matchAll(CLUSTER)) {
    const composed = cluster.normalize("NFC");
    text += composed;
    for (let i = 0; i < composed.length; i++) at.push(composed === cluster ? index + i : index);
  }
  return { text, at };
}

export function sliceMapped(mapped: MappedText, start: number, end: number): MappedText {
  return { text: mapped.text.slice(start, end), at: mapped.at.slice(start, end) };
}

export function trimMapped(mapped: MappedText): MappedText {
  const start = mapped.text.length - mapped.text.trimStart().length;
  return sliceMapped(mapped, start, Math.max(start, mapped.text.trimEnd().length));
}

/** The parts one after another, `glue` between them; glue points at what follows it. */
export function joinMapped(parts: readonly MappedText[], glue: string): MappedText {
  const at: number[] = [];
  parts.forEach((part, index) => {
    if (index > 0) for (let i = 0; i < glue.length; i++) at.push(part.at[0] ?? at.at(-1) ?? 0);
    for (const offset of part.at) at.push(offset);
  });
  return { text: parts.map((part) => part.text).join(glue), at };
}

/** Replaces what `pattern` (global) finds; `replace` gives `null` to leave a match alone. */
export function rewrite(
  mapped: MappedText,
  pattern: RegExp,
  replace: (match: RegExpMatchArray) => string | null,
): MappedText {
  const edits: Edit[] = [];
  for (const match of mapped.text.matchAll(pattern)) {
    const replaced = replace(match);
    if (replaced === null || replaced === match[0]) continue;
    edits.push({ start: match.index, end: match.index + match[0].length, with: replaced });
  }
  return edits.length === 0 ? mapped : applyEdits(mapped, edits);
}

/** Puts `inserted` in front of every position in `positions` (ascending). */
export function insertAt(mapped: MappedText, positions: readonly number[], inserted: string): MappedText {
  return applyEdits(
    mapped,
    positions.map((position) => ({ start: position, end: position, with: inserted })),
  );
}

function applyEdits(mapped: MappedText, edits: readonly Edit[]): MappedText {
  const at: number[] = [];
  let text = "";
  let done = 0;
  const keep = (end: number): void => {
    text += mapped.text.slice(done, end);
    for (let i = done; i < end; i++) at.push(mapped.at[i] ?? 0);
  };
  for (const edit of edits) {
    keep(edit.start);
    text += edit.with;
    // a longer replacement points at the last unit that it replaces, an insertion at the unit behind it
    const last = edit.end > edit.start ? edit.end - 1 : edit.end;
    let from = edit.start;
    for (const unit of edit.with.split("")) {
      // where units were only left out, each of the rest keeps its own place
      const kept = mapped.text.slice(from, edit.end).indexOf(unit);
      if (kept > 0) from += kept;
      at.push(mapped.at[Math.min(from, last)] ?? at.at(-1) ?? 0);
      from++;
    }
    done = edit.end;
  }
  keep(mapped.text.length);
  return { text, at };
}
