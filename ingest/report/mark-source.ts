import type { Span } from "#knowledge/domain/document.ts";
import { escapeHtml } from "#knowledge/words/operator/escape-html.ts";

/** A stretch of a text that was understood as something; `id` is an anchor for its first piece. */
export type Mark = Span & { readonly kind: "due" | "cite" | "open"; readonly id: string | null };

/** What is shown where marks lie upon each other: an obligation before an act in it, both before a bare date. */
const ORDER = ["due", "cite", "open"] as const;

/** The lines of a text as HTML paragraphs with every mark around its words. */
export function markSource(text: string, marks: readonly Mark[]): string {
  const sorted = [...marks].sort((a, b) => a.start - b.start);
  const anchored = new Set<string>();
  let from = 0;
  let first = 0;
  return text
    .split("\n")
    .map((line) => {
      const [start, end] = [from, from + line.length];
      from = end + 1;
      while ((sorted[first]?.end ?? Number.POSITIVE_INFINITY) <= start && sorted[first] !== undefined) first++;
      const here = sorted.slice(first).filter((mark) => mark.start < end && start < mark.end);
      return `<p>${markLine(text, { start, end }, here, anchored)}</p>`;
    })
    .join("\n");
}

function markLine(text: string, { start, end }: Span, marks: readonly Mark[], anchored: Set<string>): string {
  const cuts = [start, end, ...marks.flatMap((mark) => [mark.start, mark.end])].filter(
    (at) => start <= at && at <= end,
  );
  const edges = [...new Set(cuts)].sort((a, b) => a - b);
  return edges
    .slice(0, -1)
    .map((at, index) => {
      const piece = escapeHtml(text.slice(at, edges[index + 1]));
      const over = marks.filter((mark) => mark.start <= at && at < mark.end);
      const top = ORDER.flatMap((kind) => over.filter((mark) => mark.kind === kind))[0];
      if (top === undefined) return piece;
      const anchors = over.flatMap(({ id }) => (id === null || anchored.has(id) ? [] : [id]));
      for (const id of anchors) anchored.add(id);
      return `${anchors.map((id) => `<a id="${id}" class="at"></a>`).join("")}<mark class="${top.kind}">${piece}</mark>`;
    })
    .join("");
}
