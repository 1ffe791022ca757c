import { SIGNER_POSITION } from "../../normalize/line-markers.vi.ts";
import { isCapitals } from "../document-lines.ts";

type Signer = { readonly name: string; readonly title: string };

const NAME = /^\p{Lu}[\p{L}'.]*(?: \p{Lu}[\p{L}'.]*){1,5}$/u;

/** Who signed, each with the lines that stand above the name; a title without a name is left out. */
export function findSigners(signature: readonly { readonly text: string }[]): readonly Signer[] {
  const signers: Signer[] = [];
  let titles: string[] = [];
  for (const { text } of signature) {
    if (isCapitals(text) || SIGNER_POSITION.test(text.toUpperCase())) {
      titles = text.endsWith(":") ? [] : [...titles, text];
    } else if (NAME.test(text) && titles.length > 0) {
      signers.push({ name: text, title: titles.join(", ") });
      titles = [];
    }
  }
  return signers;
}
