/** Every way in which the program can refuse or break, by name. The sentence a person reads is in `words/failure.vi.ts`. */
export type FailureCode =
  | "setting_invalid"
  | "documents_missing"
  | "document_unreadable"
  | "document_classified"
  | "document_duplicate"
  | "document_copy"
  | "document_unsupported"
  | "document_failed"
  | "knowledge_missing"
  | "knowledge_unreadable"
  | "knowledge_half_written"
  | "knowledge_foreign"
  | "knowledge_busy"
  | "knowledge_unwritable"
  | "embedder_unavailable"
  | "curated_unreadable"
  | "deadline_unknown"
  | "question_invalid"
  | "usage"
  | "service_refused"
  | "service_unauthorized"
  | "service_rate_limited"
  | "service_unreachable"
  | "service_nonsense"
  | "service_conflict"
  | "port_unavailable"
  | "send_outcome_unknown"
  | "state_unavailable";

/** A breakage with a name and the facts that a sentence about it needs. Never holds a token or a person's text. */
export class Failure extends Error {
  readonly code: FailureCode;
  readonly facts: Readonly<Record<string, string | number>>;

  constructor(code: FailureCode, facts: Readonly<Record<string, string | number>> = {}, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(facts)}`, options);
    this.name = "Failure";
    this.code = code;
    this.facts = facts;
  }
}
