import { findCurrentSnapshot } from "./snapshot-folder.ts";

/** What was opened from the snapshot in use, kept in step with it while a process runs. */
export type Followed<T> = {
  /** What is open now; where another snapshot has taken the place of the last, that is opened first. */
  current(): T;
  /** The same for work that takes time: what it was given stays open until it is done. */
  using<R>(work: (opened: T) => Promise<R>): Promise<R>;
  close(): void;
};

type Opened<T> = { readonly value: T; readonly folder: string; users: number; isRetired: boolean };

/**
 * Opens something from the snapshot of a data folder and opens it anew when an ingest has swapped in another. What cannot be opened is told
 * once and the last that could goes on.
 *
 * @param onTrouble told why a new snapshot is not used
 * @throws what `open` throws, the first time
 */
export function followSnapshot<T extends { close(): void }>(
  dataDir: string,
  open: () => T,
  onTrouble: (cause: unknown) => void,
): Followed<T> {
  let latest: Opened<T> = { value: open(), folder: folderOf(dataDir) ?? "", users: 0, isRetired: false };
  let refused = "";
  const refresh = (): Opened<T> => {
    const folder = folderOf(dataDir);
    if (folder === null || folder === latest.folder || folder === refused) return latest;
    try {
      const next = { value: open(), folder, users: 0, isRetired: false };
      retire(latest);
      latest = next;
    } catch (cause) {
      refused = folder;
      onTrouble(cause);
    }
    return latest;
  };
  return {
    current: () => refresh().value,
    async using(work) {
      const opened = refresh();
      opened.users++;
      try {
        return await work(opened.value);
      } finally {
        opened.users--;
        if (opened.isRetired && opened.users === 0) opened.value.close();
      }
    },
    close: () => retire(latest),
  };
}

function retire<T extends { close(): void }>(opened: Opened<T>): void {
  opened.isRetired = true;
  if (opened.users === 0) opened.value.close();
}

/** `null` while none is named: the last one goes on. */
function folderOf(dataDir: string): string | null {
  try {
    return findCurrentSnapshot(dataDir);
  } catch {
    return null;
  }
}
