import { followSnapshot } from "./corpus/snapshot/follow-snapshot.ts";
import type { EmbedderChoice } from "./embedding/embedders.ts";
import type { Knowledge } from "./knowledge.ts";
import { type AnswerRules, openKnowledge } from "./open-knowledge.ts";

/** What an administrator has set about answers, and who is told why knowledge that was built since is not used. */
export type LiveRules = AnswerRules & { readonly onTrouble: (cause: unknown) => void };

/**
 * SHELL: the built knowledge of a data folder for a process that runs on: what an ingest has swapped in since is answered from at the next
 * question. @throws as `openKnowledge`
 */
export function openLiveKnowledge(dataDir: string, embedder: EmbedderChoice, rules: LiveRules): Knowledge {
  const open = () => openKnowledge(dataDir, embedder, rules);
  const { current, using, close } = followSnapshot(dataDir, open, rules.onTrouble);
  return {
    ask: (question) => using((knowledge) => knowledge.ask(question)),
    search: (text, limit, bySection) => using((knowledge) => knowledge.search(text, limit, bySection)),
    get documents() {
      return current().documents;
    },
    get facts() {
      return current().facts;
    },
    orgUnitNames: () => current().orgUnitNames(),
    binds: (who, orgUnit) => current().binds(who, orgUnit),
    ownDeadlines: (orgUnit) => current().ownDeadlines(orgUnit),
    tellDeadlines: (ids, today) => current().tellDeadlines(ids, today),
    isVerbatim: (documentId, quote) => current().isVerbatim(documentId, quote),
    sections: (documentId) => current().sections(documentId),
    section: (documentId, label) => current().section(documentId, label),
    close,
  };
}
