/** A page of the file. `start`: where it begins in the text, in UTF-16 units; `ocr`: mean confidence of recognition, 0 to 1, `null` where nothing was recognised. */
export type LoadedPage = {
  readonly number: number;
  readonly start: number;
  readonly ocr: number | null;
  /** Dates that two readings of a picture gave differently; absent where none was. */
  readonly disputed?: readonly { readonly first: string; readonly second: string }[];
};

/** Something that a person should know of how a file was read; the words are in `knowledge/words/`. */
export type LoadNote = { readonly code: string; readonly facts: Readonly<Record<string, string | number>> };

/** What a file holds. `pages` are in order and empty where the format has none; the first begins at 0. */
export type LoadedText = {
  readonly text: string;
  readonly pages: readonly LoadedPage[];
  readonly notes: readonly LoadNote[];
};

/** Is told how a long file goes on: `done` of `total` pages are behind. */
export type LoadWatcher = { page(done: number, total: number): void };

/** PORT: one document format. `extensions` in small letters with their dot. */
export type Loader = {
  readonly extensions: readonly string[];
  /**
   * The text of a file, as it is; nothing is cleaned here.
   *
   * @throws {Failure} `document_unreadable` with a `reason`: `empty`, `encoding`, `binary`
   */
  load(bytes: Uint8Array, file: string, watcher: LoadWatcher): Promise<LoadedText>;
};
