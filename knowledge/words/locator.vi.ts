import type { Provision } from "../domain/document.ts";

const REPEATED = /~(\d+)$/;

/** The place of a provision as a person would name it: "mục III, khoản 1, gạch đầu dòng thứ 2", "điểm b khoản 3 Điều 12". */
export function locatorOf(provisions: readonly Provision[], provision: Provision): string {
  const path = pathTo(provisions, provision);
  const article = path.findIndex(({ kind }) => kind === "article");
  const steps = path
    .slice(Math.max(article, 0))
    .map((step, index, from) => nameOf(step, from[index + 1], from[index - 1]));
  const named = steps.filter((step) => step !== null);
  return article >= 0 ? [...named].reverse().join(" ") : named.join(", ");
}

/** The place with its page, where the file has pages. */
export function onPage(locator: string, page: number | null): string {
  return page === null ? locator : `${locator}, trang ${page}`;
}

function pathTo(provisions: readonly Provision[], provision: Provision): readonly Provision[] {
  const parent = provision.parent === null ? undefined : provisions[provision.parent];
  return parent === undefined ? [provision] : [...pathTo(provisions, parent), provision];
}

/** `null` for a step that its place in the path already says: the "1" above a "1.2", a part above other numbers of its own. */
function nameOf(step: Provision, next: Provision | undefined, above: Provision | undefined): string | null {
  switch (step.kind) {
    case "part":
      return `phần ${step.number ?? ""}`.trim();
    case "chapter":
      return `chương ${step.number ?? ""}`.trim();
    case "section":
      return `mục ${numberOf(step)}`;
    case "article":
      return `Điều ${numberOf(step)}`;
    case "clause":
      if (next?.kind === "clause" && next.number?.startsWith(`${step.number}.`)) return null;
      return above === undefined || above.kind === "appendix" ? `mục ${numberOf(step)}` : `khoản ${numberOf(step)}`;
    case "point":
      return `điểm ${numberOf(step)}`;
    case "dash":
      return `gạch đầu dòng thứ ${step.ordinal ?? 1}`;
    case "plus":
      return `dấu cộng thứ ${step.ordinal ?? 1}`;
    case "paragraph":
      return paragraphName(step, above);
    case "row":
      return step.number === null ? `hàng thứ ${step.ordinal ?? 1} của bảng` : `dòng ${numberOf(step)} của bảng`;
    case "appendix":
      return step.section.replace(/~.*/, "");
    default:
      return WHOLE_PARTS[step.kind];
  }
}

const WHOLE_PARTS = {
  preamble: "phần mở đầu",
  closing: "phần kết thúc",
  recipients: "phần nơi nhận",
  signature: "phần chữ ký",
} as const;

/** The text before the first child is the first paragraph, so the first paragraph below it is the second. */
function paragraphName(step: Provision, above: Provision | undefined): string {
  const before = above !== undefined && above.own.end > above.own.start ? 1 : 0;
  return `đoạn thứ ${(step.ordinal ?? 1) + before}`;
}

/** A number that is printed twice says which of the two is meant. */
function numberOf(step: Provision): string {
  const repeated = REPEATED.exec(step.section)?.[1];
  return repeated === undefined ? (step.number ?? "") : `${step.number ?? ""} (số in lặp, lần thứ ${repeated})`;
}
