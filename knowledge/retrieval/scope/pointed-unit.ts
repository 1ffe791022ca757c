import { findOrgUnits } from "../../org-units/find-org-units.ts";
import { matchOrgUnit } from "../../org-units/match-org-unit.ts";
import { foldDiacritics } from "../../text/fold.ts";
import { contentSyllables, foldedWords, subjectSyllables } from "../question/content-terms.ts";
import type { ParsedQuestion } from "../question/parsed-question.ts";

/** "Sở đó", "đơn vị này": a body of the message before, by what it is. Folded text of the same length as what was typed. */
const POINTED =
  /(?<!\p{L})(so|phong|ban|hoi|doan|dai|bao|trung tam|van phong|thanh tra|mat tran|don vi|co quan|to chuc|bo phan) (?:do|nay|ay|kia|tren|vua roi|vua noi)(?!\p{L})/u;
/** Any body is meant. */
const GENERAL: ReadonlySet<string> = new Set(["don vi", "co quan", "to chuc", "bo phan"]);
/** Match score from which the message before names a known unit. Range 0 to 1; fixed by pointed-unit.test.ts. */
const NAMED = 0.8;

/** A question with the body that it points at written out ("Sở đó còn …" after one of Sở Nội vụ); as it is where none was named. Pure. */
export function withPointedUnit(
  question: ParsedQuestion,
  previous: ParsedQuestion,
  names: readonly string[],
): ParsedQuestion {
  const text = question.restored.normalize("NFC");
  const found = POINTED.exec(foldDiacritics(text));
  if (found === null) return question;
  const [phrase, head = ""] = found;
  const unit = unitBefore(previous, head, names);
  if (unit === null) return question;
  const restored = `${text.slice(0, found.index)}${unit}${text.slice(found.index + phrase.length)}`;
  const pointing = new Set(phrase.split(" "));
  const beside = (syllables: readonly string[], own: readonly string[]) => [
    ...own,
    ...syllables.filter((syllable) => !pointing.has(syllable) && !own.includes(syllable)),
  ];
  return {
    ...question,
    restored,
    folded: foldedWords(restored),
    about: `${unit} ${question.about}`,
    topic: beside(question.topic, contentSyllables(unit)),
    subject: beside(question.subject, subjectSyllables(unit)),
  };
}

function unitBefore(previous: ParsedQuestion, head: string, names: readonly string[]): string | null {
  const isMeant = (name: string) => GENERAL.has(head) || foldedWords(name).startsWith(`${head} `);
  const known = matchOrgUnit(previous.about, names).find(({ name, score }) => score >= NAMED && isMeant(name));
  return known?.name ?? findOrgUnits(previous.restored).find(({ name }) => isMeant(name))?.name ?? null;
}
