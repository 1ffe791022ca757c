import type { Span } from "#knowledge/domain/document.ts";
import { findListedOrgUnits, findOrgUnits, type OrgUnitMention } from "#knowledge/org-units/find-org-units.ts";
import { RECIPIENT_LEAD, VIA_FILLER, VIA_LEAD } from "./deadline-words.vi.ts";

/** To whom something goes and through whom, as printed; `null` where the words name nobody. */
export type Route = { readonly recipient: string | null; readonly via: string | null };

/** In characters. How far before a unit the word that makes it a recipient is looked for. */
const LOOK_BACK = 40;

/** The route that a stretch of text gives: "về UBND tỉnh (qua Sở Nội vụ)", "gửi Phòng Nội vụ". */
export function findRoute(text: string, span: Span): Route {
  const part = text.slice(span.start, span.end);
  const units = findOrgUnits(part);
  return { recipient: unitAfter(part, units, RECIPIENT_LEAD), via: unitAfter(part, units, VIA_LEAD) };
}

function unitAfter(part: string, units: readonly OrgUnitMention[], lead: RegExp): string | null {
  for (const unit of units) {
    const before = part.slice(Math.max(0, unit.start - LOOK_BACK), unit.start).toLowerCase();
    if (!lead.test(before)) continue;
    return before.trimEnd().endsWith(VIA_FILLER) ? `${VIA_FILLER} ${unit.name}` : listedName(part, unit);
  }
  return null;
}

/** With the units listed after it ("UBND, HĐND và Ủy ban MTTQ xã"), as printed. */
function listedName(part: string, unit: OrgUnitMention): string {
  const run = findListedOrgUnits(part.slice(unit.start));
  const last = run[run.length - 1];
  if (last === undefined || run.length > 4) return unit.name;
  return part.slice(unit.start, unit.start + last.end).replace(/\s+/g, " ");
}
