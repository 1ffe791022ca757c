/** PORT: one document format. `extensions` in small letters with their dot. */
export type Loader = {
  readonly extensions: readonly string[];
  /**
   * The text of a file, as it is; nothing is cleaned here.
   *
   * @throws {Failure} `document_unreadable` with a `reason`: `empty`, `encoding`, `binary`
   */
  load(bytes: Uint8Array, file: string): Promise<string>;
};
