import type { Answer, Notice } from "../../domain/answer.ts";
import type { Reorganisation } from "../../domain/curated/looked-up.ts";
import { districtNames, isBefore, names, newName, speaksOf } from "../../org-units/reorganisation/succession.ts";
import { documentName } from "../../words/document-name.vi.ts";
import { readDocument, summaryOf } from "../citations.ts";
import type { Circumstances } from "./circumstances.ts";

/** In names. More are one notice's "…". */
const MAX_NAMES = 2;

/** What has become, by the day of asking, of the units that an answer or its question names, each change once, with its source. */
export function reorganisationNotices(answer: Answer, circumstances: Circumstances): readonly Notice[] {
  const { today } = circumstances.question;
  return circumstances.rules.reorganisations
    .filter((change) => change.on <= today)
    .flatMap((change) => noticeOf(change, answer, circumstances) ?? []);
}

function noticeOf(change: Reorganisation, answer: Answer, circumstances: Circumstances): Notice | null {
  switch (change.kind) {
    case "levelAbolished": {
      const named = [...new Set(told(answer).flatMap(districtNames))].slice(0, MAX_NAMES);
      return named.length === 0 ? null : { kind: "reorganised", change, names: named, documentName: null };
    }
    case "placesMerged":
      return mergedNotice(change, answer, circumstances);
    case "bodyRenamed": {
      const texts = told(answer).filter((text) => !names(text, change.to));
      const named = change.from.filter((old) => texts.some((text) => names(text, old)));
      const concerned = named.length > 0 && isOfProvince(change, answer, circumstances);
      return concerned ? { kind: "reorganised", change, names: named, documentName: null } : null;
    }
  }
}

/** Told where the question or the asker names one of the places, or a plan of a place that is gone answers. */
function mergedNotice(
  change: Extract<Reorganisation, { readonly kind: "placesMerged" }>,
  answer: Answer,
  circumstances: Circumstances,
): Notice | null {
  const { question, corpus } = circumstances;
  const asked = `${question.text} ; ${question.asker ?? ""}`;
  const places = [...new Set([...change.from, change.into])];
  const isAsked = places.some((place) => names(asked, place));
  const old = cited(answer).flatMap((id) => {
    const document = summaryOf(corpus, id);
    const isOurs = document?.issuer != null && change.from.some((place) => endsWith(document.issuer ?? "", place));
    return document !== null && isOurs && isBefore(document, change.on) ? [document] : [];
  });
  const [plan] = old;
  if (plan === undefined && !isAsked) return null;
  // a province that grew and kept its name changes nothing for who asks about its plan
  if (change.into === change.province && change.from.includes(change.into) && !namesGone(asked, change)) return null;
  if (plan !== undefined && !isAsked && change.from.includes(newName(change))) return null;
  const sure = answer.citations.length === 0 || isOfProvince(change, answer, circumstances);
  if (!sure) return null;
  const ofPlan = plan === undefined ? null : documentName(plan);
  return { kind: "reorganised", change, names: [], documentName: ofPlan };
}

function namesGone(asked: string, change: Extract<Reorganisation, { readonly kind: "placesMerged" }>): boolean {
  return change.from.some((place) => place !== change.into && names(asked, place));
}

/** Places of one name lie in several provinces: a document that is cited must name this one's. */
function isOfProvince(change: Reorganisation, answer: Answer, { corpus }: Circumstances): boolean {
  return cited(answer).some((id) => speaksOf(change, readDocument(corpus, id).text));
}

function cited(answer: Answer) {
  return [...new Set(answer.citations.map(({ documentId }) => documentId))];
}

function endsWith(issuer: string, place: string): boolean {
  return names(issuer, place) && names(`${issuer} |`, `${place} |`);
}

/** What an answer says and quotes. */
function told(answer: Answer): readonly string[] {
  const quotes = answer.citations.map(({ quote }) => quote);
  switch (answer.kind) {
    case "deadlines":
    case "choices":
      return answer.deadlines.flatMap(({ deadline }) => [
        ...deadline.who,
        deadline.recipient ?? "",
        deadline.via ?? "",
        deadline.what,
      ]);
    case "notFound":
      return [];
    case "duties":
    case "orgUnits":
    case "regulation":
    case "passages":
    case "overview":
    case "refused":
    case "smallTalk":
      return quotes;
  }
}
