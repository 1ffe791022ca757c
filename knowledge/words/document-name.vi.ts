import type { DocumentKind } from "../domain/document.ts";

const KIND_NAMES: Readonly<Record<DocumentKind, string>> = {
  plan: "Kế hoạch",
  decision: "Quyết định",
  directive: "Chỉ thị",
  officialLetter: "Công văn",
  programme: "Chương trình",
  law: "Luật",
  decree: "Nghị định",
  circular: "Thông tư",
  resolution: "Nghị quyết",
  other: "Văn bản",
};

type Named = {
  readonly kind: DocumentKind;
  readonly number: string | null;
  readonly issuer: string | null;
  readonly year: number | null;
  readonly title: string | null;
};

/** In characters; a longer title is cut at a word when it has to stand for the name. */
const TITLE_CHARS = 90;
const LONG_ISSUER_CHARS = 40;

/** How a person would name a document, of printed parts only: "Kế hoạch số 40-KH/… năm 2021 của Sở Nội vụ". */
export function documentName(document: Named): string {
  const kind = KIND_NAMES[document.kind];
  if (document.issuer === null) {
    const title = document.title ?? kind;
    return title.length <= TITLE_CHARS ? title : `${title.slice(0, title.lastIndexOf(" ", TITLE_CHARS))} …`;
  }
  const subject = subjectOf(document.title);
  // bodies that issue together have long names; the title then tells more
  if (document.issuer.length > LONG_ISSUER_CHARS && subject !== null && subject.length <= TITLE_CHARS) {
    return `${kind} ${subject}${document.number === null ? "" : ` (số ${document.number})`}`;
  }
  const number = document.number === null ? "" : ` số ${document.number}`;
  const year = document.year === null ? "" : ` năm ${document.year}`;
  return `${kind}${number}${year} của ${document.issuer}`;
}

/** A title without the word for its kind: "phối hợp thực hiện công tác dân vận năm 2021". */
function subjectOf(title: string | null): string | null {
  const subject = title?.replace(/^\p{Lu}[\p{Lu}\s]*(?=\s\p{L}\p{Ll})/u, "").trim() ?? "";
  return subject === "" ? null : subject;
}
