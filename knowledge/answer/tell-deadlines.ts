import type { Corpus } from "../corpus/corpus.ts";
import type { Answer } from "../domain/answer.ts";
import type { PlainDate } from "../domain/plain-date.ts";
import { createCitationList } from "./citations.ts";
import { daysOff, expired, seen } from "./ways/answer-deadlines.ts";

/** Deadlines by their ids as they are answered on a day, in the order given; ids that the register does not hold are left out. */
export function tellDeadlines(corpus: Corpus, ids: readonly string[], today: PlainDate): Answer {
  const kit = { corpus, today, citations: createCitationList(corpus) };
  const told = ids.flatMap((id) => corpus.facts.deadlines.find((deadline) => deadline.id === id) ?? []);
  const deadlines = told.map((deadline) => seen(kit, deadline));
  const documents = [...new Set(told.map(({ documentId }) => documentId))];
  return {
    kind: "deadlines",
    deadlines,
    listed: false,
    dateAsked: true,
    citations: kit.citations.all,
    notices: [...expired(kit, documents), ...daysOff(deadlines)],
  };
}
