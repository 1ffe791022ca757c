import type { Document, Span } from "#knowledge/domain/document.ts";
import type { Conflict, Place } from "#knowledge/domain/finding.ts";
import { foldDiacritics } from "#knowledge/text/fold.ts";

/** A conflict before it has an id. */
export type ConflictDraft = Omit<Conflict, "id">;

/** What one place says, in a form that can be compared (`key`) and as printed (`reading`). */
export type Reading = { readonly key: string; readonly reading: string; readonly place: Place };

/** The conflict between places that say different things, each reading once a document; `null` where all say the same. */
export function conflictOf(
  kind: Conflict["kind"],
  subject: string,
  readings: readonly Reading[],
): ConflictDraft | null {
  const keys = [...new Set(readings.map(({ key }) => key))];
  if (keys.length < 2) return null;
  const told = readings.filter(
    (one, i) =>
      readings.findIndex((other) => other.key === one.key && other.place.documentId === one.place.documentId) === i,
  );
  const printed = keys.map((key) => readings.find((one) => one.key === key)?.reading ?? key);
  return { kind, subject, readings: printed, mentions: told.map(({ place }) => place) };
}

/** Conflicts of one kind with the same readings in the same places are one, about several subjects. */
export function withIds(drafts: readonly ConflictDraft[]): Conflict[] {
  const merged = new Map<string, ConflictDraft>();
  for (const draft of drafts) {
    const places = draft.mentions.map(({ documentId, section }) => `${documentId} ${section}`).join("|");
    const key = `${draft.kind} ${draft.readings.map(foldDiacritics).join("|")} ${places}`;
    const known = merged.get(key);
    if (known === undefined) merged.set(key, draft);
    else if (known.subject !== draft.subject)
      merged.set(key, { ...known, subject: `${known.subject}, ${draft.subject}` });
  }
  const times = new Map<string, number>();
  return [...merged.values()].map((draft) => {
    const base = `${draft.kind}:${draft.mentions[0]?.documentId}:${slug(draft.subject)}`;
    const count = (times.get(base) ?? 0) + 1;
    times.set(base, count);
    return { id: count === 1 ? base : `${base}~${count}`, ...draft };
  });
}

export function placeIn(document: Document, section: string, quote: Span): Place {
  return { documentId: document.id, section, quote };
}

/** The title of a document as a place to point to; its first words where it prints none. */
export function titlePlace(document: Document): Place {
  const first = document.provisions[0]?.own ?? { start: 0, end: Math.min(document.text.length, 80) };
  return placeIn(document, "preamble", document.titleSpan ?? first);
}

function slug(subject: string): string {
  return foldDiacritics(subject)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 60);
}
