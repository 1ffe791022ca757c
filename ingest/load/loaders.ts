import { docxLoader } from "./docx/docx-loader.ts";
import type { Loader } from "./loader.ts";
import { officeLoader } from "./office-loader.ts";
import { pdfLoader } from "./pdf/pdf-loader.ts";
import { plainTextLoader } from "./plain-text-loader.ts";
import { pictureLoader } from "./scan/picture-loader.ts";

/** TABLE: every format that can be read. */
const LOADERS: readonly Loader[] = [plainTextLoader, docxLoader, pdfLoader, officeLoader, pictureLoader];

/** `null` when files with this extension (in any case, with its dot) cannot be read. */
export function findLoader(extension: string): Loader | null {
  return LOADERS.find(({ extensions }) => extensions.includes(extension.toLowerCase())) ?? null;
}
