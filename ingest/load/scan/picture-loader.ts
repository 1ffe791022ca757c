import { Failure } from "#knowledge/domain/failure.ts";
import type { Loader } from "../loader.ts";
import { disputedOf, notesOf } from "./confidence-notes.ts";
import { recognisePicture } from "./recognise.ts";

/** First bytes of each format; a TIFF begins with either order. */
const MARKS: Readonly<Record<string, readonly (readonly number[])[]>> = {
  ".png": [[0x89, 0x50, 0x4e, 0x47]],
  ".jpg": [[0xff, 0xd8, 0xff]],
  ".jpeg": [[0xff, 0xd8, 0xff]],
  ".tif": [
    [0x49, 0x49],
    [0x4d, 0x4d],
  ],
  ".tiff": [
    [0x49, 0x49],
    [0x4d, 0x4d],
  ],
};

/** Photographs and scans of a page, read by Tesseract. */
export const pictureLoader: Loader = {
  extensions: Object.keys(MARKS),
  async load(bytes, file, watcher) {
    const extension = /\.[^.]+$/.exec(file)?.[0].toLowerCase() ?? "";
    const marks = MARKS[extension] ?? [];
    if (!marks.some((mark) => mark.every((byte, at) => bytes[at] === byte)))
      throw new Failure("document_unreadable", { file, reason: bytes.length === 0 ? "empty" : "notZip" });
    const page = await recognisePicture(bytes, extension, file);
    watcher.page(1, 1);
    if (page.text.trim() === "") throw new Failure("document_unreadable", { file, reason: "unrecognised" });
    return {
      text: `${page.text}\n`,
      pages: [{ number: 1, start: 0, ocr: page.confidence, ...disputedOf(page) }],
      notes: notesOf([page]),
    };
  },
};
