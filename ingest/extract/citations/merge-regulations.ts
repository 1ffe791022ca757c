import type { PlainDate } from "#knowledge/domain/plain-date.ts";
import type { Regulation, RegulationMention } from "#knowledge/domain/regulation.ts";
import { levelOf } from "#knowledge/org-units/org-unit-levels.ts";
import { documentNumberKey } from "#knowledge/text/document-number.ts";
import { foldDiacritics } from "#knowledge/text/fold.ts";
import { areTitlesAlike, isSameLawName } from "./compare-titles.ts";

/** One mention with what was read of its number, type and date. */
export type Citation = RegulationMention & {
  readonly number: string | null;
  readonly type: string;
  readonly date: PlainDate | null;
};

/**
 * The acts that documents cite, each with every mention, in the order of the first one. Bodies count anew every year and each has
 * its own numbers, so one number is one act only where year and level agree, or the subject shows that a date slipped.
 */
export function mergeRegulations(citations: readonly Citation[]): Regulation[] {
  const clusters: Citation[][] = [];
  // acts are one only under one number, so each is looked for among those of its own
  const underNumber = new Map<string, Cluster[]>();
  const dated = [...citations].sort((a, b) => Number(a.date === null) - Number(b.date === null));
  for (const citation of dated) {
    const key = citation.number === null ? "" : documentNumberKey(citation.number);
    const near = underNumber.get(key) ?? [];
    const cluster = near.find(({ distinct }) => distinct.some((member) => isSameAct(member, citation)));
    if (cluster === undefined) {
      const members = [citation];
      clusters.push(members);
      underNumber.set(key, [...near, { members, distinct: [citation], seen: new Set([essence(citation)]) }]);
    } else {
      cluster.members.push(citation);
      if (!cluster.seen.has(essence(citation))) cluster.distinct.push(citation);
      cluster.seen.add(essence(citation));
    }
  }
  const place = new Map(citations.map((citation, i) => [citation, i]));
  const order = (citation: Citation | undefined) => (citation === undefined ? 0 : (place.get(citation) ?? 0));
  for (const cluster of clusters) cluster.sort((a, b) => order(a) - order(b));
  clusters.sort((a, b) => order(a[0]) - order(b[0]));
  const keys = new Map<string, number>();
  return clusters.flatMap((cluster) => regulationOf(cluster, keys));
}

/** `distinct`: members that differ in what tells acts apart. */
type Cluster = { readonly members: Citation[]; readonly distinct: Citation[]; readonly seen: Set<string> };

/** All that `isSameAct` looks at. */
function essence({ number, issuer, date, title }: Citation): string {
  return [number, issuer, date, title].join("\0");
}

function isSameAct(a: Citation, b: Citation): boolean {
  if (a.number === null || b.number === null) {
    return a.number === b.number && isSameLawName(a.title ?? "", b.title ?? "");
  }
  if (documentNumberKey(a.number) !== documentNumberKey(b.number)) return false;
  const levels = [a, b].map(({ issuer }) => (issuer === null ? null : levelOf(issuer)));
  if (levels[0] !== null && levels[1] !== null && levels[0] !== levels[1]) return false;
  if (a.date === null || b.date === null || a.date === b.date) return true;
  const alike = a.title !== null && b.title !== null && areTitlesAlike(a.title, b.title);
  return a.date.slice(0, 4) === b.date.slice(0, 4) ? alike || a.title === null || b.title === null : alike;
}

function regulationOf(cluster: readonly Citation[], keys: Map<string, number>): Regulation[] {
  const first = cluster[0];
  if (first === undefined) return [];
  const numbers = cluster.flatMap(({ number }) => (number === null ? [] : [number]));
  const base = first.number === null ? `ten:${slug(first.title ?? "")}` : documentNumberKey(first.number);
  const times = (keys.get(base) ?? 0) + 1;
  keys.set(base, times);
  return [
    {
      key: times === 1 ? base : `${base}~${times}`,
      number: commonest(numbers),
      type: commonest(cluster.map(({ type }) => type).filter((type) => type !== "")) ?? "",
      issuer: commonest(cluster.flatMap(({ issuer }) => (issuer === null ? [] : [issuer]))),
      date: commonest(cluster.flatMap(({ date }) => (date === null ? [] : [date]))),
      title: commonest(cluster.flatMap(({ title }) => (title === null ? [] : [title]))),
      mentions: cluster.map(mentionOf),
    },
  ];
}

function mentionOf({ number: _number, type: _type, date: _date, ...mention }: Citation): RegulationMention {
  return mention;
}

/** The value that occurs most, the longest of equals; `null` where there is none. */
function commonest<T extends string>(values: readonly T[]): T | null {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: T | null = null;
  for (const [value, count] of counts) {
    const most = best === null ? 0 : (counts.get(best) ?? 0);
    if (best === null || count > most || (count === most && value.length > best.length)) best = value;
  }
  return best;
}

function slug(name: string): string {
  return foldDiacritics(name)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
