/** Opens what costs something when it is needed first, and closes it where it was. */
export function openOnce<T extends { close(): void }>(open: () => T): { open(): T; close(): void } {
  let opened: T | null = null;
  return {
    open() {
      opened ??= open();
      return opened;
    },
    close() {
      opened?.close();
      opened = null;
    },
  };
}
