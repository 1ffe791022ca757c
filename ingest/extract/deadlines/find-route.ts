import type { Span } from "#knowledge/domain/document.ts";
import { findOrgUnits, type OrgUnitMention } from "#knowledge/org-units/find-org-units.ts";
import {
  LIST_GAP,
  ONWARD,
  OWN_UNIT,
  PURPOSE,
  RECIPIENT_LEAD,
  SENT,
  TOLD_LEAD,
  UNIT_TAIL,
  VIA_BRACKETS,
  VIA_FILLER,
  VIA_LEAD,
} from "./deadline-words.vi.ts";

/** To whom something goes and through whom, as printed; `null` where the words name nobody. */
export type Route = { readonly recipient: string | null; readonly via: string | null };

/** In characters. How far before a unit the word that makes it a recipient is looked for. */
const LOOK_BACK = 40;

/** The route that a stretch of text gives: "về UBND tỉnh (qua Sở Nội vụ)", "gửi Phòng Nội vụ"; two recipients are joined by "; ". */
export function findRoute(text: string, span: Span): Route {
  const whole = text.slice(span.start, span.end);
  const purpose = whole.search(PURPOSE);
  const part = purpose === -1 ? whole : whole.slice(0, purpose);
  const units = [...findOrgUnits(part), ...ownUnits(part)].toSorted((a, b) => a.start - b.start);
  const sent = unitsAfter(part, units, RECIPIENT_LEAD);
  const told = sent.length > 0 ? sent : unitsAfter(part, units, TOLD_LEAD).slice(0, 1);
  const [named] = unitsAfter(part, units, VIA_LEAD);
  const via = VIA_BRACKETS.exec(part)?.[1]?.replace(/\s+/g, " ") ?? named;
  return { recipient: told.length === 0 ? null : told.join("; "), via: via ?? null };
}

function unitsAfter(part: string, units: readonly OrgUnitMention[], lead: RegExp): readonly string[] {
  const names = units.flatMap((unit, at) => {
    const before = part.slice(Math.max(0, unit.start - LOOK_BACK), unit.start).toLowerCase();
    if (!lead.test(before) || (at > 0 && ONWARD.test(before) && SENT.test(part.slice(0, unit.start)))) return [];
    const name = listedName(part, units, at);
    return [before.trimEnd().endsWith(VIA_FILLER) ? `${VIA_FILLER} ${name}` : name];
  });
  return [...new Set(names)];
}

/** With the units joined to it ("Thường trực HĐND, UBND, Ủy ban MTTQ tỉnh"), as printed. */
function listedName(part: string, units: readonly OrgUnitMention[], at: number): string {
  const [first] = units.slice(at, at + 1);
  let end = first?.end ?? 0;
  for (const unit of units.slice(at + 1)) {
    if (unit.start < end) continue;
    if (!LIST_GAP.test(part.slice(end, unit.start))) break;
    end = unit.end;
  }
  const tail = UNIT_TAIL.exec(part.slice(end))?.[0].length ?? 0;
  return part.slice(first?.start ?? 0, end + tail).replace(/\s+/g, " ");
}

function ownUnits(part: string): readonly OrgUnitMention[] {
  const starts = [...part.matchAll(/(?<=\s)\p{Lu}/gu)].map((match) => match.index);
  return starts.flatMap((start) => {
    const name = OWN_UNIT.exec(part.slice(start))?.[0];
    return name === undefined ? [] : [{ start, end: start + name.length, name }];
  });
}
