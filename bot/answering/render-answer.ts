import type { Answer, Citation, DueDeadline, Notice } from "#knowledge/knowledge.ts";
import { ANSWER_WORDS, notFoundWords, noticeWords, SMALL_TALK_WORDS } from "#knowledge/words/answer.vi.ts";
import { capital } from "#knowledge/words/due.vi.ts";
import type { Block, Reply } from "../reply.ts";
import { charsOf, fitBlocks, fitsWhole } from "./fit-blocks.ts";
import { listOrgUnits, tellOrgUnits } from "./render-org-units.ts";
import { dueLine, listOwnDeadlines, listOwnDuties } from "./render-own.ts";
import { cut, cutAroundDate, lead, quote, short, withoutFurniture } from "./render-parts.ts";

/** In characters. What a phone shows in about two screens; a list that was asked for is one block and may be longer. */
const ANSWER_CHARS = 1_030;
const NOTICE_CHARS = 500;
/** In characters. Up to here a unit's tasks are quoted whole; above, listed by their first words, which share the second figure. */
const QUOTED_DUTIES_CHARS = 700;
const LISTED_DUTIES_CHARS = 980;
/** In characters. What the descriptions, and again the quotes, of listed deadlines share. */
const LISTED_DEADLINES_CHARS = 480;

/** Words an answer: the date, unit or number first, then the proof, then where it stands. Pure. */
export function renderAnswer(answer: Answer): Reply {
  const body = [...fitBlocks(bodyOf(answer), ANSWER_CHARS)];
  const also = alsoSeen(answer);
  if (charsOf([...body, ...also]) <= ANSWER_CHARS) body.push(...also);
  const shown = JSON.stringify(body);
  const notices = answer.notices
    .filter(
      (notice) =>
        notice.kind !== "reorganised" ||
        notice.documentName !== null ||
        notice.names.some((name) => shown.includes(name)),
    )
    .flatMap((notice) => noticeBlocks(notice, answer.citations, body));
  return { blocks: [...body, ...fitBlocks(notices, NOTICE_CHARS)], choices: [] };
}

/** Passages to be read below the answer, where the answer leaves room for them. */
function alsoSeen({ alsoSee = [], citations }: Answer): readonly Block[] {
  if (alsoSee.length === 0) return [];
  return [{ kind: "note", text: ANSWER_WORDS.alsoSee }, ...alsoSee.flatMap((index) => quote(citations, index))];
}

function bodyOf(answer: Answer): readonly Block[] {
  switch (answer.kind) {
    case "deadlines":
      if (answer.own !== undefined) return listOwnDeadlines(answer, answer.own);
      return answer.listed && answer.deadlines.length > 1
        ? listDeadlines(answer.deadlines, answer.citations)
        : tellDeadlines(answer.deadlines, answer.citations, answer.dateAsked);
    case "choices":
      return tellChoices(answer.deadlines, answer.citations);
    case "duties":
      return answer.duties.some(({ origin }) => origin !== undefined) ? listOwnDuties(answer) : tellDuties(answer);
    case "orgUnits":
      return answer.listed ? listOrgUnits(answer) : tellOrgUnits(answer, ANSWER_CHARS);
    case "regulation":
      return regulationBlocks(answer);
    case "passages":
      return tellPassages(answer);
    case "overview":
      return [
        lead(ANSWER_WORDS.documents(answer.documents.length)),
        {
          kind: "list",
          items: answer.documents.map(
            ({ documentName, citation }) => `${documentName}: «${short(answer.citations[citation]?.quote ?? "")}»`,
          ),
        },
      ];
    case "notFound":
      return notFoundBlocks(answer);
    case "refused":
      return [lead(ANSWER_WORDS.refused)];
    case "smallTalk":
      return [lead(SMALL_TALK_WORDS[answer.topic])];
  }
}

/** One after another with everything about each; a quote that proves two is shown under the last of them. */
function tellDeadlines(
  deadlines: readonly DueDeadline[],
  citations: readonly Citation[],
  dateAsked = true,
): readonly Block[] {
  return deadlines.flatMap((item, at): readonly Block[] => {
    const { deadline } = item;
    const next = deadlines[at + 1];
    const recipient = deadline.recipient === null ? [] : [ANSWER_WORDS.recipient(deadline.recipient, deadline.via)];
    // who asks only where it goes reads that first
    const isRoute = !dateAsked && recipient.length > 0;
    const facts = [
      ANSWER_WORDS.what(deadline.what),
      ...(deadline.who.length === 0 ? [] : [ANSWER_WORDS.who(deadline.who)]),
      ...(isRoute ? [dueLine(item)] : recipient),
    ];
    return [
      lead(isRoute ? recipient.join("") : dueLine(item)),
      { kind: "paragraph", text: facts.join("\n") },
      ...(next?.citation === item.citation ? [] : quote(citations, item.citation)),
    ];
  });
}

/** Every choice is told, one line each, where they do not all fit with their quotes whole. */
function tellChoices(deadlines: readonly DueDeadline[], citations: readonly Citation[]): readonly Block[] {
  const title = lead(ANSWER_WORDS.choices);
  const whole = [title, ...tellDeadlines(deadlines, citations)];
  return fitsWhole(whole, ANSWER_CHARS) ? whole : [title, ...listDeadlines(deadlines, citations).slice(1)];
}

function listDeadlines(deadlines: readonly DueDeadline[], citations: readonly Citation[]): readonly Block[] {
  const share = Math.floor(LISTED_DEADLINES_CHARS / deadlines.length);
  const items = deadlines.map((item) => {
    const citation = citations[item.citation];
    return `${dueLine(item)}: ${cut(item.deadline.what, share)}. ${citation === undefined ? "" : `«${cutAroundDate(withoutFurniture(citation.quote), item.deadline.due, share)}» (${ANSWER_WORDS.source(citation.documentName, citation.locator)})`}`;
  });
  return [lead(ANSWER_WORDS.listedDeadlines(items.length)), { kind: "list", items }];
}

function tellPassages(answer: Extract<Answer, { kind: "passages" }>): readonly Block[] {
  const title = answer.lead === null ? [] : [lead(answer.lead)];
  if (answer.listed !== true) return [...title, ...answer.passages.flatMap((index) => quote(answer.citations, index))];
  const items = answer.passages.flatMap((index) => {
    const citation = answer.citations[index];
    return citation === undefined ? [] : [`«${short(citation.quote)}» (${citation.locator})`];
  });
  const names = [...new Set(answer.passages.map((index) => answer.citations[index]?.documentName ?? ""))];
  return [lead(ANSWER_WORDS.cited(items.length, names.join("; "))), { kind: "list", items }];
}

/** A few short tasks are quoted whole; many are listed by their first words, each with its place. */
function tellDuties(answer: Extract<Answer, { kind: "duties" }>): readonly Block[] {
  const names = [...new Set(answer.duties.map(({ citation }) => answer.citations[citation]?.documentName ?? ""))];
  const title = lead(ANSWER_WORDS.duties(capital(answer.orgUnit), answer.duties.length, names.join("; ")));
  const quotes = [...new Set(answer.duties.map(({ citation }) => citation))].flatMap((index) =>
    quote(answer.citations, index),
  );
  const chars = quotes.reduce((sum, block) => sum + (block.kind === "quote" ? block.text.length : 0), 0);
  if (chars <= QUOTED_DUTIES_CHARS || quotes.length === 1) return [title, ...quotes];
  const share = Math.floor(LISTED_DUTIES_CHARS / answer.duties.length);
  const items = answer.duties.map(({ summary, citation }) => {
    const place = answer.citations[citation];
    return `«${cut(withoutFurniture(summary), share)}» (${place?.locator ?? ""})`;
  });
  return [title, { kind: "list", items }];
}

function regulationBlocks(answer: Extract<Answer, { kind: "regulation" }>): readonly Block[] {
  const { regulation } = answer;
  const printed =
    regulation.number === null
      ? (regulation.title ?? regulation.type)
      : ANSWER_WORDS.act(regulation.type, regulation.number);
  const mention = regulation.mentions[0];
  if (answer.asked === "where") {
    const places = answer.citations.map(
      (citation) => `${ANSWER_WORDS.source(citation.documentName, citation.locator)}: «${short(citation.quote)}»`,
    );
    return [lead(ANSWER_WORDS.regulationWhere(printed, places.length)), { kind: "list", items: places }];
  }
  const doubtful = new Set(
    answer.notices.flatMap((notice) => (notice.kind === "conflict" ? [notice.conflict.kind] : [])),
  );
  const date = doubtful.has("date") ? null : (mention?.printedDate ?? null);
  const issuer = doubtful.has("issuer") ? null : regulation.issuer;
  return [lead(ANSWER_WORDS.regulationAbout(printed, date, issuer)), ...quote(answer.citations, answer.citation)];
}

function notFoundBlocks(answer: Extract<Answer, { kind: "notFound" }>): readonly Block[] {
  return [
    lead(notFoundWords(answer.reason, answer.subject)),
    ...(answer.nearest === null
      ? []
      : [{ kind: "note", text: ANSWER_WORDS.nearest } as const, ...quote(answer.citations, answer.nearest)]),
    ...(answer.unitToAsk === null ? [] : [{ kind: "note", text: ANSWER_WORDS.askUnit(answer.unitToAsk) } as const]),
  ];
}

function noticeBlocks(notice: Notice, citations: readonly Citation[], body: readonly Block[]): readonly Block[] {
  const shown = new Set(body.flatMap((block) => (block.kind === "quote" ? [`${block.text}\n${block.source}`] : [])));
  const unseen = (index: number) =>
    quote(citations, index).filter((block) => block.kind !== "quote" || !shown.has(`${block.text}\n${block.source}`));
  const note: Block = { kind: "note", text: noticeWords(notice) };
  if (notice.kind === "conflict") {
    const places = notice.citations.flatMap(unseen);
    return places.length === 0 ? [note] : [{ ...note, text: `${note.text} ${ANSWER_WORDS.quotedBelow}` }, ...places];
  }
  if (notice.kind === "higherPlan") return [note, ...quote(citations, notice.citation)];
  return [note];
}
