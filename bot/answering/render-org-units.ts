import type { Answer } from "#knowledge/knowledge.ts";
import { ANSWER_WORDS } from "#knowledge/words/answer.vi.ts";
import { capital } from "#knowledge/words/due.vi.ts";
import type { Block } from "../reply.ts";
import { fitsWhole } from "./fit-blocks.ts";
import { lead, listedQuote, quote } from "./render-parts.ts";

type OrgUnitsAnswer = Extract<Answer, { kind: "orgUnits" }>;

/** In characters, for the proofs of units that are told together. Range 400 to 1,000. */
const LISTED_UNITS_CHARS = 800;

/** The names, then what proves them: whole where it fits, else each name with the beginning of its proof, so that none stands without. */
export function tellOrgUnits({ orgUnits, citations }: OrgUnitsAnswer, maxChars: number): readonly Block[] {
  const quoted = [...new Set(orgUnits.map(({ citation }) => citation))];
  const title = lead(orgUnits.map(({ name }) => capital(name)).join("; "));
  const whole = [title, ...quoted.flatMap((index) => quote(citations, index))];
  if (quoted.length === 1 || fitsWhole(whole, maxChars)) return whole;
  const share = Math.floor(LISTED_UNITS_CHARS / quoted.length);
  const items = quoted.map((index) => {
    const names = orgUnits.flatMap(({ name, citation }) => (citation === index ? [capital(name)] : [])).join("; ");
    return `${names}: ${listedQuote(citations[index], share)}`;
  });
  return [title, { kind: "list", items }];
}

/** Every unit with its place, for a list that was asked for. */
export function listOrgUnits(answer: OrgUnitsAnswer): readonly Block[] {
  const items = answer.orgUnits.map(
    ({ name, citation }) => `${capital(name)} (${answer.citations[citation]?.locator ?? ""})`,
  );
  const from = answer.citations[answer.orgUnits[0]?.citation ?? 0];
  return [
    lead(ANSWER_WORDS.listedOrgUnits(items.length)),
    { kind: "list", items },
    ...(from === undefined ? [] : [{ kind: "note", text: from.documentName } as const]),
  ];
}
