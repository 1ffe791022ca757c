import type { DocumentSummary } from "../../corpus/corpus.ts";
import type { DocumentId } from "../../domain/document.ts";
import { ABBREVIATIONS } from "../../text/abbreviations.vi.ts";
import { foldDiacritics } from "../../text/fold.ts";
import { foldedWords } from "../question/content-terms.ts";
import { ISSUER_WORDS } from "./scope-words.vi.ts";

/** A document that a question names, the folded words that name it, and whether they leave no doubt. */
export type Reference = {
  readonly id: DocumentId;
  readonly words: string;
  readonly firm: boolean;
  readonly bySubject: boolean;
};

/** The documents, and whether they somewhere print folded words side by side. */
type Known = { readonly documents: readonly DocumentSummary[]; readonly isPrinted: (words: string) => boolean };

/** The ways in which a question names one document: its issuer after "kế hoạch … của", its place, or the subject that only its title has. */
export function findReferences(
  folded: string,
  document: DocumentSummary,
  { documents: all, isPrinted }: Known,
): readonly Reference[] {
  const text = shortUnit(folded);
  const references: Reference[] = [];
  for (const alias of [...aliasesOf(document), ...provinceAlias(document, all)]) {
    const found = findAlias(text, alias, (words) => isOtherPlan(words, document, isPrinted));
    if (found !== null) references.push({ id: document.id, ...found, bySubject: false });
  }
  const subject = distinctSubject(document, all).find((pair) =>
    new RegExp(
      `(?<!\\b(?:lap|xay dung|soan|soan thao|ban hanh|viet) )\\bke hoach( nam \\d{4}| \\d{4})?( ve| thuc hien| trien khai)? ${pair}\\b`,
    ).test(text),
  );
  if (subject !== undefined)
    references.push({ id: document.id, words: `ke hoach ${subject}`, firm: true, bySubject: true });
  return references;
}

/** The bare name of a province ("Cần Thơ") where there are plans of several; of one alone, everything is in it and the name says nothing. */
function provinceAlias(document: DocumentSummary, all: readonly DocumentSummary[]): readonly Alias[] {
  const own = provinceOf(document);
  const others = new Set(all.map(provinceOf));
  return own === null || [...others].filter((name) => name !== null).length < 2 ? [] : [{ words: own, place: true }];
}

function provinceOf({ issuer, level }: DocumentSummary): string | null {
  if (level !== "province") return null;
  return /\bubnd (?:tinh|thanh pho) (.+)$/.exec(shortIssuer(issuer ?? ""))?.[1] ?? null;
}

/** A name that ends with its commune's, or a school's or centre's own: there is but one of it. Folded. */
const OWN_NAME = / (?:xa|phuong|thi tran) \S+ \S+$|^(?:truong|trung tam|benh vien|tram y te)(?: \S+){3,}$/;

type Alias = { readonly words: string; readonly place: boolean };

function aliasesOf(document: DocumentSummary): readonly Alias[] {
  if (document.issuer === null) return [];
  return document.issuer.split(ISSUER_WORDS.and).flatMap((part): readonly Alias[] => {
    const issuer = shortIssuer(part);
    const place = placePhrase(issuer);
    // a body of a commune ("trung tâm … xã Long Hồ") is named by its whole name, as a place is
    if (place === null) return [{ words: issuer, place: OWN_NAME.test(issuer) }];
    const level = place.split(" ")[0] ?? "";
    const bare = place.slice(place.match(/^(?:thi tran|thanh pho|thi xa|\S+) /)?.[0].length ?? 0);
    const local = level === "xa" || level === "phuong" || level === "thi tran";
    const general: readonly Alias[] = local
      ? []
      : [
          { words: `ubnd ${level}`, place: false },
          { words: `cap ${level}`, place: false },
          { words: level, place: false },
        ];
    const initials = bare
      .split(" ")
      .map((word) => word.charAt(0))
      .join("");
    const named: readonly Alias[] =
      local && bare.includes(" ")
        ? [
            { words: bare, place: true },
            { words: `${level} ${initials}`, place: true },
          ]
        : [];
    return [{ words: place, place: local }, ...named, ...general];
  });
}

/** "kế hoạch cải cách hành chính của tỉnh": a plan that the documents speak of, and that this one's title is not about. */
function isOtherPlan(words: string, { title }: DocumentSummary, isPrinted: Known["isPrinted"]): boolean {
  const [, first = "", second = ""] = /\bke hoach (\p{L}+) (\p{L}+)/u.exec(words) ?? [];
  if (second === "" || COMMON_IN_TITLES.has(first) || !isPrinted(`ke hoach ${first} ${second}`)) return false;
  return !pairsOf(title ?? "").includes(`${first} ${second}`);
}

/** An alias names the document when "kế hoạch … của" leads to it or it is a place; after "gửi", "về", "qua" it is only an addressee. */
function findAlias(
  text: string,
  alias: Alias,
  isOther: (words: string) => boolean,
): { words: string; firm: boolean } | null {
  const plan = new RegExp(
    `\\b(ke hoach|van ban|kh)((?! (gui|nop|bao cao|ve|den|qua|giao|thi))( \\S+)){0,25}? (cua|do|cap|tu|tai|o|ben|phia) (ubnd )?${alias.words}\\b`,
    "g",
  );
  const opening = new RegExp(`^((the|vay|roi|a|u|ua|con|thi|neu|voi) )*(ben|o|cua|phia|cap) (ubnd )?${alias.words}\\b`);
  const pointed = new RegExp(`\\b(cua|ben|o|phia|cap) (ubnd )?${alias.words}\\b`);
  const beside = new RegExp(`\\b(ke hoach|kh)( (so \\S+|nam|nay|\\d{4}|ubnd)){0,3} ${alias.words}\\b( nam)?( \\d{4})?`);
  const named = [...text.matchAll(plan)].find(([words]) => !isOther(words)) ?? null;
  const firm = named ?? text.match(beside) ?? (leads(text) ? (text.match(opening) ?? text.match(pointed)) : null);
  if (firm !== null) {
    // "văn bản của Trung ương mà kế hoạch của tỉnh": the plan is named from its own word on
    const named = firm[0].replace(/^.*\b(?=(?:ke hoach|kh)\b)/, "");
    return {
      words: named.length < 60 ? named : alias.words,
      firm: alias.words.includes(" ") || /ke hoach|kh/.test(firm[0]),
    };
  }
  if (!new RegExp(`\\b${alias.words}\\b`).test(text)) return null;
  if (alias.place) return { words: alias.words, firm: true };
  if (!alias.words.includes(" ")) return null;
  const inside = `\\b(?:thuoc|trong|tai|o|theo) (?:ubnd )?${alias.words}\\b`;
  const maker = `\\b${alias.words} (?:da |se |co |phai )?(?:xay dung|ban hanh|lap|lam|ra|co) (?:ke hoach|kh)\\b`;
  return new RegExp(`${inside}|${maker}`).test(text)
    ? { words: PART_OF_BODY.test(text) ? "" : alias.words, firm: false }
    : null;
}

/** "Phòng thuộc Sở Nội vụ": the plan is that department's, and its name says whose room is meant. Folded. */
const PART_OF_BODY = /\b(?:phong|don vi|bo phan|cac phong|truong phong|don vi truc) thuoc so\b/;

/**
 * In words, 5 to 15. A question this short that says "của tỉnh" points at whose plan is meant; more reads the words as a plan's name
 * oftener. Fixed by tests/questions.
 */
const SHORT_QUESTION = 9;

function leads(text: string): boolean {
  return text.split(" ").length <= SHORT_QUESTION && !/\b(gui|nop|bao cao cho)\b/.test(text);
}

/** Pairs of syllables of a title that at most a third of the other titles share. */
function distinctSubject(document: DocumentSummary, all: readonly DocumentSummary[]): readonly string[] {
  const pairs = pairsOf(document.title ?? "");
  const others = all.filter((other) => other.id !== document.id).map((other) => new Set(pairsOf(other.title ?? "")));
  return pairs
    .filter((pair) => pair.split(" ").every((word) => !COMMON_IN_TITLES.has(word) && !/\d/.test(word)))
    .filter((pair) => others.filter((other) => other.has(pair)).length <= others.length / 3);
}

/** Folded words of most titles; they tell no plan from another. */
const COMMON_IN_TITLES: ReadonlySet<string> = new Set(
  "ke hoach thuc hien trien khai cong tac nam ve va xay dung ban hanh cua tren dia ban giai doan".split(" "),
);

function pairsOf(title: string): readonly string[] {
  const words = foldedWords(title).split(" ");
  return words.slice(1).map((word, at) => `${words[at]} ${word}`);
}

/** An issuer folded, in its short form. */
export function shortIssuer(issuer: string): string {
  return shortUnit(foldedWords(issuer));
}

/** Folded words with the commonest body short and every other short form written out, so that either spelling is the same. */
function shortUnit(folded: string): string {
  const words = folded.split(" ").map((word) => LONG_FORMS.get(word) ?? word);
  return words.join(" ").replace(/\buy ban nhan dan\b/g, "ubnd");
}

const LONG_FORMS: ReadonlyMap<string, string> = new Map(
  ABBREVIATIONS.filter(({ scope }) => scope !== "typed").map(({ short, long }) => [
    foldDiacritics(short.toLowerCase()),
    foldDiacritics(long),
  ]),
);

/** "xa ba vi" of "ubnd xa ba vi"; `null` for a body that is not named after a place. */
export function placePhrase(issuer: string): string | null {
  return issuer.match(/^ubnd ((?:xa|phuong|thi tran|huyen|quan|thi xa|thanh pho|tinh) .+)$/)?.[1] ?? null;
}

/** "xa", "tinh", "so": the level word of a document's issuer, `null` where it has none. */
export function levelOf(document: DocumentSummary): string | null {
  return (
    placePhrase(shortIssuer(document.issuer ?? ""))?.split(" ")[0] ?? (document.level === "department" ? "so" : null)
  );
}
