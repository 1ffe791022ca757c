import type { Answer, Knowledge, Question } from "#knowledge/knowledge.ts";
import { documentNumberKey, findDocumentNumbers } from "#knowledge/text/document-number.ts";
import { renderPlain } from "../render-plain.ts";
import type { Reply } from "../reply.ts";

/** What in a reply could not be traced to the documents. Empty when it may be sent. */
export type Untraced = { readonly kind: "quote" | "date" | "number"; readonly text: string };

const NUMERIC_DATE = /(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/g;
/** Each word short, so that a long run of letters is not read again from every place in it. */
const SPELLED_DATE = /ng\S{1,4}\s+(\d{1,2})\s+th\S{1,4}ng\s+(\d{1,2})\s+n\S{1,4}m\s+(\d{4})/giu;

/**
 * Compares a reply with the stored documents at the moment of sending: each quote must be in its source, and each full date and act number
 * in the words must stand in a quote, in the question, or be computed from a recurring rule or today.
 */
export function findUntraced(
  reply: Reply,
  answer: Answer,
  question: Question,
  knowledge: Pick<Knowledge, "isVerbatim">,
): readonly Untraced[] {
  const quotes = answer.citations.map(({ quote }) => quote);
  const broken = answer.citations.filter(
    ({ documentId, quote }) => quote === "" || !knowledge.isVerbatim(documentId, quote),
  );
  const text = renderPlain(reply.blocks);
  const pieces = [...quotes, question.text, ...question.history, ...reread(answer, question)];
  const said = pieces.join("\n");
  const dates = new Set([
    ...datesIn(`${said}\n${secondReadings(answer)}`),
    question.today,
    ...computedDates(answer),
    ...datesDecided(answer),
  ]);
  const known = answer.citations.map(({ documentName, title }) => `${documentName}\n${title}`);
  const numbers = new Set([...pieces, ...known, ...lookedUp(answer)].flatMap(numbersIn));
  return [
    ...broken.map(({ quote }): Untraced => ({ kind: "quote", text: quote })),
    ...datesIn(text)
      .filter((date) => !dates.has(date))
      .map((date): Untraced => ({ kind: "date", text: date })),
    ...numbersIn(text)
      .filter((number) => !numbers.has(number))
      .map((number): Untraced => ({ kind: "number", text: number })),
  ];
}

/** The question as it was understood, where only its letters differ: the signs of an act's number may have been mended, its figures never. */
function reread(answer: Answer, question: Question): readonly string[] {
  const figures = (text: string) => text.replace(/\D+/g, " ").trim();
  return answer.notices.flatMap((notice) =>
    notice.kind === "restoredDiacritics" && figures(notice.question) === figures(question.text)
      ? [notice.question]
      : [],
  );
}

/** What a second reading of a scan gave; it is told as such beside the first. */
function secondReadings(answer: Answer): string {
  return answer.notices
    .flatMap((notice) => (notice.kind === "ocr" ? notice.disputed.map(({ second }) => second) : []))
    .join("\n");
}

function computedDates(answer: Answer): readonly string[] {
  if (answer.kind !== "deadlines" && answer.kind !== "choices") return [];
  return answer.deadlines.flatMap(({ due, nextDate }) => [
    ...(nextDate === null ? [] : [nextDate]),
    // a printed range or day whose year is taken from the plan is shown as inferred
    ...(due.kind === "date" && due.inferredYear === true ? [due.date] : []),
    ...(due.kind === "range" ? [due.from, due.to] : []),
  ]);
}

/** What an operator has written over a document, and the day on which they did: it stands beside the quote, not in it. */
function datesDecided(answer: Answer): readonly string[] {
  const days = answer.notices.flatMap((notice) => (notice.kind === "corrected" ? [notice.on] : []));
  if (answer.kind !== "deadlines" && answer.kind !== "choices") return days;
  const corrected = answer.deadlines.filter(({ deadline }) => deadline.state === "corrected");
  return [...days, ...corrected.flatMap(({ due }) => (due.kind === "date" ? [due.date] : []))];
}

/** Sources that were looked up by hand: of a reorganisation and of an act, and of our table of days off. */
function lookedUp(answer: Answer): readonly string[] {
  return answer.notices.flatMap((notice): readonly string[] => {
    if (notice.kind === "dayOff") return [notice.off?.source ?? "", notice.eve?.off?.source ?? ""];
    if (notice.kind === "superseded") return [notice.documentName, notice.by];
    if (notice.kind === "actChanged") {
      const { act, by, sources } = notice.act;
      return [act, ...by, ...sources.map((source) => `${source.act}\n${source.place ?? ""}`)];
    }
    return notice.kind === "reorganised" ? notice.change.sources.map(({ act, place }) => `${act}\n${place ?? ""}`) : [];
  });
}

function datesIn(text: string): readonly string[] {
  return [...text.matchAll(NUMERIC_DATE), ...text.matchAll(SPELLED_DATE)].map(
    ([, day = "", month = "", year = ""]) => `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`,
  );
}

/** In texts. The same quotes go out again and again; the map is emptied here so that hostile text cannot fill the memory. */
const MAX_REMEMBERED = 5_000;
const remembered = new Map<string, readonly string[]>();

/** Only what a text holds is remembered, never that it may be said. */
function numbersIn(text: string): readonly string[] {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const numbers = findDocumentNumbers(text.normalize("NFC")).flatMap(({ number }) =>
    number === null ? [] : [documentNumberKey(number)],
  );
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  remembered.set(text, numbers);
  return numbers;
}
