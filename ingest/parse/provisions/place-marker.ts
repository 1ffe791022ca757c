import { type LineMarker, romanValue } from "../../normalize/line-markers.ts";
import { POINT_LETTERS } from "../../normalize/line-markers.vi.ts";
import type { OpenProvision } from "./tree.ts";

/** Under which provision a numbered line stands (`null`: at the top), and how it is counted there. */
export type MarkerPlace = { readonly parent: OpenProvision | null; readonly style: string };

/** Ways of counting that always stand in this order, however a document begins. */
const OUTER: readonly string[] = ["appendix", "part", "chapter", "section", "article"];
const BULLETS: readonly string[] = ["dash", "plus", "star"];
/** How far a printed number may jump ahead and still count on. Range 1 to 5: slips of typing skip a number, years skip many. */
const LARGEST_SKIP = 3;

/**
 * Finds the place of a numbered line among the open provisions (innermost last), `null` where its number fits nowhere
 * and the line is plain text: counting on comes first, then a new count that begins with one, then slips of numbering.
 */
export function placeMarker(marker: LineMarker, open: readonly OpenProvision[]): MarkerPlace | null {
  if (OUTER.includes(marker.kind)) return placeOuter(marker, open);
  if (BULLETS.includes(marker.kind)) return placeBullet(marker, open);
  const style = styleOf(marker);
  if (marker.number.includes(".")) return placeDecimal(marker, style, open);
  const value = markerValue(marker);
  const peers = open.filter((provision) => provision.style === style).reverse();
  const counting = peers.find((peer) => value !== null && value === (numberValue(peer) ?? 0) + 1);
  if (counting !== undefined) return { parent: counting.parent, style };
  if (value === 1) return beginCount(marker, style, open, peers);
  return placeSlip(marker, style, open, peers);
}

function styleOf(marker: LineMarker): string {
  return marker.kind === "decimal" ? `decimal ${marker.number.split(".").length}` : marker.kind;
}

function beginCount(
  marker: LineMarker,
  style: string,
  open: readonly OpenProvision[],
  peers: readonly OpenProvision[],
): MarkerPlace {
  const inner = open.at(-1) ?? null;
  // a new "I." below "III." without anything that could hold it starts over at the same level
  if (marker.kind === "roman" && peers[0] !== undefined && inner?.style !== "capital") {
    return { parent: peers[0].parent, style };
  }
  if (marker.kind === "roman" || marker.kind === "capital")
    return { parent: holder(open, ["decimal 1", "letter", "bracketed"]), style };
  if (marker.kind === "letter") return { parent: holder(open, []), style };
  return { parent: inner !== null && isBullet(inner) && !isListLead(inner) ? holder(open, []) : inner, style };
}

/** The number is printed twice, skips a few, or the first of its kind is not one. */
function placeSlip(
  marker: LineMarker,
  style: string,
  open: readonly OpenProvision[],
  peers: readonly OpenProvision[],
): MarkerPlace | null {
  const value = markerValue(marker);
  if (value === null) return null;
  const peer = peers[0];
  if (peer !== undefined) {
    const step = value - (numberValue(peer) ?? 0);
    if (step >= -1 && step <= 1 + LARGEST_SKIP) return { parent: peer.parent, style };
    // sections and points are never mistaken for anything else, however far their numbers jump
    return marker.kind === "roman" || (marker.kind === "letter" && step > 0) ? { parent: peer.parent, style } : null;
  }
  if (marker.kind === "roman") return { parent: holder(open, ["decimal 1", "letter", "bracketed"]), style };
  return value <= 1 + LARGEST_SKIP ? { parent: holder(open, []), style } : null;
}

/** "1.2" stands under "1", "1.2.1" under "1.2", whatever lies between; else under what holds its peers. */
function placeDecimal(marker: LineMarker, style: string, open: readonly OpenProvision[]): MarkerPlace | null {
  const above = marker.number.split(".").slice(0, -1).join(".");
  const parent = [...open]
    .reverse()
    .find((provision) => isDecimal(provision) && provision.number?.replace(/~.*/, "") === above);
  if (parent !== undefined) return { parent, style };
  const peer = [...open].reverse().find((provision) => provision.style === style);
  if (peer !== undefined) return { parent: peer.parent, style };
  const last = Number(marker.number.split(".").at(-1));
  return last <= 1 + LARGEST_SKIP ? { parent: holder(open, ["letter", "bracketed"]), style } : null;
}

function placeOuter(marker: LineMarker, open: readonly OpenProvision[]): MarkerPlace {
  const rank = OUTER.indexOf(marker.kind);
  const parent = [...open].reverse().find((provision) => {
    const above = OUTER.indexOf(provision.style);
    return above >= 0 && above < rank;
  });
  return { parent: parent ?? null, style: marker.kind };
}

function placeBullet(marker: LineMarker, open: readonly OpenProvision[]): MarkerPlace {
  const rank = BULLETS.indexOf(marker.kind);
  const parent = [...open].reverse().find((provision) => {
    const above = BULLETS.indexOf(provision.style);
    return above < rank && provision.kind !== "paragraph" && provision.kind !== "row" && !isFinished(provision);
  });
  return { parent: parent ?? null, style: marker.kind };
}

/** "(3) …." or a number within an item that leads on to nothing: dashes behind it belong to what holds the list. */
function isFinished(provision: OpenProvision): boolean {
  if (provision.leadsOn || isBullet(provision)) return false;
  return provision.style === "bracketed" || (provision.parent !== null && isBullet(provision.parent));
}

/** The innermost open provision that is no bullet and not of the styles given. */
function holder(open: readonly OpenProvision[], without: readonly string[]): OpenProvision | null {
  const fits = (provision: OpenProvision): boolean =>
    !isBullet(provision) &&
    provision.kind !== "paragraph" &&
    provision.kind !== "row" &&
    !without.includes(provision.style) &&
    !(without.length > 0 && isDecimal(provision) && without.includes("decimal 1"));
  return [...open].reverse().find(fits) ?? null;
}

function isBullet(provision: OpenProvision): boolean {
  return BULLETS.some((kind) => kind === provision.style);
}

/** A bullet may hold a counted list only when its words lead on to one and nothing else stands below it. */
function isListLead(provision: OpenProvision): boolean {
  return provision.ownOpen && provision.leadsOn;
}

function isDecimal(provision: OpenProvision): boolean {
  return provision.style.startsWith("decimal");
}

function numberValue(provision: OpenProvision): number | null {
  return countValue(provision.style, provision.number ?? "");
}

function markerValue(marker: LineMarker): number | null {
  return countValue(marker.kind, marker.number);
}

function countValue(style: string, number: string): number | null {
  if (style === "roman") return romanValue(number);
  if (style === "capital") return number.charCodeAt(0) - 64;
  if (style === "letter") return number.length === 1 ? POINT_LETTERS.indexOf(number) + 1 : null;
  const value = Number(number);
  return Number.isInteger(value) ? value : null;
}
