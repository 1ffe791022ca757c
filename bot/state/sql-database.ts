/** A prepared statement; named parameters come as one object. */
type SqlStatement = {
  run(...parameters: unknown[]): { readonly changes: number };
  get(...parameters: unknown[]): unknown;
  all(...parameters: unknown[]): unknown[];
};

/** What the parts of the state store need of the database, which `sqlite-store.ts` opens. */
export type SqlDatabase = {
  prepare(sql: string): SqlStatement;
  pragma(source: string): unknown;
  transaction<T>(work: () => T): { immediate(): T };
};

/** Runs work on the database and names what breaks there. @throws {Failure} `state_unavailable` */
export type Guard = <T>(work: () => T) => T;
