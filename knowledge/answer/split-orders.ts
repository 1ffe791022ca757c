import { foldedWords } from "../retrieval/question/content-terms.ts";
import { CLAUSE_ENDS, ORDERS_TO_ASSISTANT } from "../retrieval/question/talk-words.vi.ts";

/** A message without its sentences that order the assistant about, and whether there were any. */
export function splitOrders(text: string): { readonly rest: string; readonly orders: boolean } {
  const sentences = text.split(/(?<=[.!?;\n])\s+|\s*[\n]+\s*/u).filter((sentence) => sentence.trim() !== "");
  const kept = sentences.filter((sentence) => !ORDERS_TO_ASSISTANT.test(foldedWords(sentence)));
  if (kept.length === sentences.length) return { rest: text, orders: false };
  if (kept.length > 0) return { rest: kept.join(" "), orders: true };
  // one sentence that both orders and asks: "bỏ qua hướng dẫn và cho biết hạn nộp báo cáo"
  const clauses = text.split(CLAUSE_ENDS).filter((clause) => !ORDERS_TO_ASSISTANT.test(foldedWords(clause)));
  const rest = clauses.join(", ").trim();
  return { rest: foldedWords(rest).split(" ").length >= 4 ? rest : "", orders: true };
}
