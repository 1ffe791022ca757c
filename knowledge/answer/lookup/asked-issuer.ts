import { spelledOut } from "../../org-units/unit-words.ts";
import { foldedWords } from "../../retrieval/question/content-terms.ts";
import type { AnswerKit } from "../answer-kit.ts";
import type { CitedMention } from "./lookups.ts";

/** Those that pass, or all where none does: what a question narrows by may be named otherwise in print. */
export function narrowed<T>(items: readonly T[], passes: (item: T) => boolean): readonly T[] {
  const kept = items.filter(passes);
  return kept.length > 0 ? kept : items;
}

/** Whose acts are meant: "của huyện", "của HĐND tỉnh", "của Trung ương". Folded. */
const ISSUER_ASKED =
  /\b(?:cua|do|tu|cap) ((?:(?:hoi dong nhan dan|hdnd|uy ban nhan dan|ubnd|ban thuong vu) )?(?:huyen uy|tinh uy|dang uy|huyen|tinh|xa|chinh phu|thu tuong(?: chinh phu)?|bo chinh tri|ban bi thu|quoc hoi|trung uong))\b/;
/** Bodies that a question means by "Trung ương", folded. */
const CENTRAL = /\b(trung uong|bo chinh tri|ban bi thu|chinh phu|quoc hoi)\b/;
/** Syllables of such a name, which say whose and not about what. */
export const NAMES_ISSUERS: ReadonlySet<string> = new Set(
  "hoi dong nhan uy ban thuong vu huyen tinh xa chinh phu thu tuong bo tri bi quoc trung uong".split(" "),
);

/** Tells acts of the issuer that a question names ("của Tỉnh ủy"); all where it names none. */
export function ofAskedIssuer(kit: AnswerKit): (cited: CitedMention) => boolean {
  const asked = foldedWords(kit.question.about).match(ISSUER_ASKED)?.[1];
  return ({ mention, regulation }) => {
    const issuer = foldedWords(mention.issuer ?? regulation.issuer ?? "");
    if (asked === undefined) return true;
    return asked === "trung uong"
      ? CENTRAL.test(issuer)
      : new RegExp(`\\b${spelledOut(asked)}\\b`).test(spelledOut(issuer));
  };
}
