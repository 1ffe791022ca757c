import { createHash } from "node:crypto";
import type { Deadline } from "#knowledge/domain/deadline.ts";
import type { Document, Provision, ProvisionKind, Span } from "#knowledge/domain/document.ts";
import { findListedOrgUnits } from "#knowledge/org-units/find-org-units.ts";
import { foldDiacritics } from "#knowledge/text/fold.ts";
import { type Addressee, findAddressees } from "../addressees.ts";
import { type CellObligation, extractCells } from "../tables/extract-cells.ts";
import { extractRows, quoteOfRow, type RowObligation } from "../tables/extract-rows.ts";
import { ONLY_FOR } from "./deadline-words.vi.ts";
import { extractHeadings, type HeadedObligation } from "./extract-headings.ts";
import { extractProse, type ProseObligation } from "./extract-prose.ts";
import { findRoute, type Route } from "./find-route.ts";
import { type Frame, frameOf } from "./read-times.ts";

/** Parts of a document in which nobody is told to do anything by a day. */
const NO_DUTIES: readonly ProvisionKind[] = ["preamble", "recipients", "signature"];

/**
 * Every obligation that a document sets a time for, in document order.
 *
 * Dated, recurring, counted from an event, or stated to be periodic or "as a rule". Dates of cited acts, of past events, of terms and of
 * programmes are none. What the document does not print is `null` or empty.
 */
export function extractDeadlines(document: Document): readonly Deadline[] {
  const frame = frameOf(document);
  const found = extractRows(document, frame);
  const rows = found.map((row) => fromRow(document, row));
  const captions = found.flatMap(({ governedBy }) => (governedBy === null ? [] : [governedBy]));
  const inRows = new Set(rows.map((row) => row.provision));
  const cells = extractCells(document, frame).map((cell) => fromCell(document, cell));
  const prose = document.provisions
    .filter(({ index }) => !inRows.has(index))
    .flatMap((provision) => proseOf(document, provision, frame))
    .filter(({ quote }) => !captions.some((caption) => isInside(quote, caption)));
  const headed = extractHeadings(document, frame)
    .filter(({ heading }) => !prose.some(({ quote }) => quote.start < heading.end && heading.start < quote.end))
    .map((one) => fromHeading(document, one));
  const all = [...prose, ...headed, ...rows, ...cells].toSorted((a, b) => a.quote.start - b.quote.start);
  return withoutRepeats(all);
}

function proseOf(document: Document, provision: Provision, frame: Frame): readonly Deadline[] {
  if (NO_DUTIES.includes(rootOf(document, provision).kind)) return [];
  const found = extractProse(document, provision, frame);
  // the last paragraph thanks, reserves and asks to report troubles; only a printed day in it binds
  const binding = rootOf(document, provision).kind === "closing" ? found.filter(isPrintedDay) : found;
  return binding.map((one) => fromProse(document, provision, one));
}

function isPrintedDay({ time }: ProseObligation): boolean {
  const days: readonly string[] = ["date", "yearly", "monthly", "quarterly"];
  return days.includes(time.rule.kind) && (time.relation === "before" || time.relation === "by");
}

function rootOf(document: Document, provision: Provision): Provision {
  const above = provision.parent === null ? undefined : document.provisions[provision.parent];
  return above === undefined ? provision : rootOf(document, above);
}

function fromProse(document: Document, provision: Provision, one: ProseObligation): Deadline {
  const only = findOnlyOnes(document, one);
  const obliged = only === null ? findAddressees(document, provision.index, one.clause.start) : [only];
  const route = ownName(document, routeOf(document, one));
  const issuer = route.recipient === document.issuer ? document.issuerSpan : null;
  const places = [one.task, issuer, ...obliged.map(({ at }) => at)].filter((place) => place !== null);
  return deadlineOf(document, provision, {
    ...one,
    who: obliged,
    ...route,
    alsoAt: places.filter((place) => !isInside(place, one.quote)),
  });
}

/** Those that the words after the date narrow it to; `null` where they narrow it to nobody that acts. */
function findOnlyOnes(document: Document, { time, clause }: ProseObligation): Addressee | null {
  const after = document.text.slice(time.end, clause.end);
  const match = ONLY_FOR.exec(after);
  const [words, name] = [match?.[0] ?? "", match?.[1] ?? ""];
  if (match === null || findListedOrgUnits(name).length === 0) return null;
  const start = time.end + match.index + words.indexOf(name);
  return { name: name.replace(/\s+/g, " "), at: { start, end: start + name.length } };
}

/** An office calls itself by its kind alone ("về Sở (qua Văn phòng Sở)"): then it is the one that issued the document. */
function ownName(document: Document, route: Route): Route {
  const { recipient } = route;
  const isOwn = recipient !== null && !recipient.includes(" ") && document.issuer?.startsWith(`${recipient} `) === true;
  return isOwn ? { ...route, recipient: document.issuer } : route;
}

/** The route in the words around the time, else elsewhere in its clause or sentence. */
function routeOf(document: Document, one: ProseObligation): Route {
  const near = findRoute(document.text, { start: one.lead.start, end: one.clause.end });
  if (near.recipient !== null) return near;
  const clause = findRoute(document.text, one.clause);
  if (clause.recipient !== null) return clause;
  return findRoute(document.text, { start: one.sentence.start, end: one.clause.end });
}

function fromHeading(document: Document, one: HeadedObligation): Deadline {
  const who = findAddressees(document, one.provision.index, one.quote.start);
  const alsoAt = [one.heading, ...who.map(({ at }) => at)].filter((place) => !isInside(place, one.quote));
  return deadlineOf(document, one.provision, { ...one, ...findRoute(document.text, one.quote), who, alsoAt });
}

function fromRow(document: Document, one: RowObligation): Deadline {
  const { row, governedBy } = one;
  const quote = quoteOfRow(one);
  const places = [...(governedBy === null ? [] : [governedBy]), ...one.who.map(({ at }) => at)];
  const alsoAt = places.filter((place) => !isInside(place, quote));
  return deadlineOf(document, row.provision, { ...one, ...noRoute, quote, alsoAt });
}

function fromCell(document: Document, one: CellObligation): Deadline {
  return deadlineOf(document, one.provision, { ...one, ...noRoute, quote: one.span, alsoAt: [] });
}

const noRoute: Route = { recipient: null, via: null };

type Parts = Route &
  Pick<ProseObligation, "time" | "what" | "quote"> & {
    readonly who: readonly Addressee[];
    readonly alsoAt: readonly Span[];
  };

function deadlineOf(document: Document, provision: Provision, parts: Parts): Deadline {
  const { rule, relation } = parts.time;
  const { section } = provision;
  return {
    id: idOf([document.id, section, JSON.stringify(rule), foldDiacritics(parts.what)]),
    documentId: document.id,
    provision: provision.index,
    section,
    what: parts.what,
    who: [...new Set(parts.who.map(({ name }) => name))],
    recipient: parts.recipient,
    via: parts.via,
    due: rule,
    relation,
    quote: parts.quote,
    alsoAt: parts.alsoAt,
    state: "parsed",
  };
}

/** Of the words and not of their place, so that it stays when other parts of the document change. */
function idOf(parts: readonly string[]): string {
  return createHash("sha256").update(parts.join("\n")).digest("hex").slice(0, 16);
}

function withoutRepeats(deadlines: readonly Deadline[]): readonly Deadline[] {
  const seen = new Set<string>();
  return deadlines.filter(({ id }) => !seen.has(id) && seen.add(id));
}

function isInside(part: Span, whole: Span): boolean {
  return part.start >= whole.start && part.end <= whole.end;
}
