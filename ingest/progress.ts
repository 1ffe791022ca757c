/** Tells a person who waits how far a long run is. */
export type Progress = {
  /** `done` of `total`; `text` says at what. */
  show(done: number, total: number, text: string): void;
  /** Takes the bar away again. */
  clear(): void;
};

/** In characters, 10 to 60. */
const BAR_CHARS = 24;
/** Goes to the start of the line and deletes it. */
const WIPE = "\r\u001b[2K";

/** A bar on the last line of a terminal; nothing at all where the stream is not one. */
export function createProgress(stream: NodeJS.WriteStream): Progress {
  if (!stream.isTTY) return { show: () => {}, clear: () => {} };
  return {
    show(done, total, text) {
      const filled = total === 0 ? BAR_CHARS : Math.round((done / total) * BAR_CHARS);
      const bar = `[${"█".repeat(filled)}${"░".repeat(BAR_CHARS - filled)}]`;
      stream.write(`${WIPE}${`${bar} ${text}`.slice(0, Math.max(BAR_CHARS, (stream.columns ?? 80) - 1))}`);
    },
    clear: () => void stream.write(WIPE),
  };
}
