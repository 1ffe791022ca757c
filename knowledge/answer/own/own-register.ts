import type { Corpus, DocumentSummary } from "../../corpus/corpus.ts";
import type { Reorganisation } from "../../domain/curated/looked-up.ts";
import type { Deadline } from "../../domain/deadline.ts";
import type { DocumentId, IssuerLevel } from "../../domain/document.ts";
import type { Duty } from "../../domain/duty.ts";
import { binds, isSameOrgUnit, levelOf, type OrgUnitLevel, placeOf } from "../../org-units/org-unit-levels.ts";
import { namesOf } from "../../org-units/reorganisation/succession.ts";
import { unitWords, withoutBrackets } from "../../org-units/unit-words.ts";
import { foldedWords } from "../../retrieval/question/content-terms.ts";
import { issuersOf, withOtherIssuers } from "../../retrieval/scope/other-issuers.ts";
import { documentsOf } from "../../retrieval/scope/read-scope.ts";

/** Where an obligation of a unit comes from: its own plan, or one of above that binds it. */
export type Origin = "own" | "higher";

/** What a unit has to do, each with where it comes from, in order of the register. */
export type OwnRegister = {
  readonly deadlines: readonly { readonly deadline: Deadline; readonly origin: Origin }[];
  readonly duties: readonly { readonly duty: Duty; readonly origin: Origin }[];
};

/** Higher levels bind lower ones; a department, a party body and a committee of the province speak for the province. */
const RANKS: Readonly<Record<IssuerLevel | OrgUnitLevel, number>> = {
  central: 4,
  province: 3,
  department: 3,
  "party-government": 3,
  other: 3,
  district: 2,
  commune: 1,
};

/**
 * The obligations of one unit: all of its own plan when it issued it, those of its office when it is a part of who did, and those of plans
 * of above whose groups take it in. A commune's plan binds no other commune. Old and new names of a reorganised unit count alike.
 */
export function ownRegister(corpus: Corpus, unit: string, changes: readonly Reorganisation[]): OwnRegister {
  const names = namesOf(unit, changes);
  const documents = withOtherIssuers(corpus, changes);
  const own = new Set(documentsOf(foldedWords(unit), documents));
  const issued = new Set(
    documents.filter(({ id, issuer }) => own.has(id) && isIssuer(issuer, unit)).map(({ id }) => id),
  );
  const above = new Set(
    documents.filter((document) => !own.has(document.id) && mayBind(document, unit)).map(({ id }) => id),
  );
  const parts = [...names, partOf(unit)];
  const originOf = (id: DocumentId, who: readonly string[]): readonly Origin[] => {
    if (issued.has(id)) return ["own"];
    if (own.has(id)) return who.some((one) => bindsOne(one, parts) || isOpening(one, unit)) ? ["own"] : [];
    return above.has(id) && who.some((one) => bindsOne(one, names)) ? ["higher"] : [];
  };
  return {
    deadlines: corpus.facts.deadlines.flatMap((deadline) =>
      originOf(deadline.documentId, deadline.who).map((origin) => ({ deadline, origin })),
    ),
    duties: corpus.facts.duties.flatMap((duty) =>
      originOf(duty.documentId, [duty.orgUnit]).map((origin) => ({ duty, origin })),
    ),
  };
}

function bindsOne(who: string, names: readonly string[]): boolean {
  return names.some((name) => isSameOrgUnit(who, name) || binds(who, name));
}

/** "Văn phòng Sở" in the plan of Sở Nội vụ is "Văn phòng Sở Nội vụ". */
function isOpening(who: string, unit: string): boolean {
  const [short, long] = [unitWords(withoutBrackets(who)), unitWords(unit)];
  return short.length > 1 && short.every((word, at) => word === long[at]);
}

/** `issuer` may hold several bodies, and other names of each. */
function isIssuer(issuer: string | null, unit: string): boolean {
  return issuer !== null && issuersOf(issuer).some((one) => isSameOrgUnit(one, unit));
}

function mayBind(document: DocumentSummary, unit: string): boolean {
  const level = levelOf(unit);
  const rank = RANKS[document.level];
  if (level === null) return document.level !== "commune";
  return rank > RANKS[level] || (rank === RANKS.province && level === "province");
}

/** "Văn phòng - Thống kê" of "Văn phòng - Thống kê xã Ba Vì": as the plan of the place itself calls it. */
function partOf(unit: string): string {
  const place = placeOf(unit);
  if (place === null) return unit;
  const words = unit.normalize("NFC").trim().split(/\s+/);
  // the level word of the place goes too
  const left = words.slice(0, -place.split(/\s+/).length - 1);
  return left.length === 0 ? unit : left.join(" ");
}
