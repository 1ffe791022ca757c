import { AIM_HEADINGS, STATEMENT_OPENINGS } from "./statement-words.vi.ts";

const STATEMENT = new RegExp(`^[-+*•\\s]*(?:${STATEMENT_OPENINGS.join("|")})(?![\\p{L}])`, "iu");

const AIM = new RegExp(`^\\s*(?:${AIM_HEADINGS.join("|")})(?![\\p{L}])`, "iu");

/** True for a sentence that says how things are or when they are done, and asks nothing of anybody ("Thời gian thực hiện: …"). */
export function isStatement(sentence: string): boolean {
  return STATEMENT.test(sentence) || !/\p{L}{2}/u.test(sentence);
}

/** True for the heading of a section of aims ("Mục đích, yêu cầu", "Mục tiêu tổng quát"). */
export function isAimHeading(heading: string): boolean {
  return AIM.test(heading);
}
