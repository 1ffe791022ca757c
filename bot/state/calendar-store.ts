import { randomBytes } from "node:crypto";
import { z } from "zod";
import { PlatformName, type Thread } from "../platforms/platform.ts";
import type { Guard, SqlDatabase } from "./sql-database.ts";

/** An entry as it would be sent out: `fingerprint` changes with anything that a reader sees. */
type CalendarContent = { readonly uid: string; readonly fingerprint: string };

/** How often an entry has changed since it first went out, and when last. */
export type CalendarStamp = { readonly sequence: number; readonly changedAt: Date };

/** A calendar address that somebody was given. */
type CalendarFeed = { readonly token: string; readonly orgUnit: string };

/** PORT: calendar addresses and the history of their entries. Every method throws {Failure} `state_unavailable`. */
export type CalendarStore = {
  /** The address of a unit's calendar for this person; the one that they have, else a new one. */
  openFeed(thread: Thread, orgUnit: string): CalendarFeed;
  /** `null` when there is none, or it was revoked. */
  feed(token: string): CalendarFeed | null;
  feedOf(thread: Thread, orgUnit: string): CalendarFeed | null;
  /** Ends every address of this person for good. Returns how many there were. */
  revokeFeeds(thread: Thread): number;
  /** Notes what goes out: a changed entry gets the next sequence number. In the order given. */
  stamp(contents: readonly CalendarContent[]): readonly CalendarStamp[];
};

/** In bytes: 192 bits, so that nobody finds an address by trying. */
const TOKEN_BYTES = 24;
/** Range 5 to 50. Addresses that one person may hold; the oldest ends when one more is asked for. */
const MAX_FEEDS = 10;

const FeedRow = z.object({ token: z.string(), orgUnit: z.string() });
const StampRow = z.object({ fingerprint: z.string(), sequence: z.int(), changedAtMs: z.int() });
const KEY = "platform = @platform AND chat_id = @chatId AND user_key = @userKey";

/** The calendar tables of an opened state file. */
export function createCalendarStore(database: SqlDatabase, guarded: Guard, now: () => Date): CalendarStore {
  return { ...feedParts(database, guarded, now), ...stampParts(database, guarded, now) };
}

function feedParts(database: SqlDatabase, guarded: Guard, now: () => Date): Omit<CalendarStore, "stamp"> {
  const columns = "SELECT token, org_unit AS orgUnit FROM calendar_feed";
  const byToken = database.prepare(`${columns} WHERE token = ?`);
  const byUnit = database.prepare(`${columns} WHERE ${KEY} AND org_unit = @orgUnit`);
  const insert = database.prepare(
    "INSERT INTO calendar_feed (platform, chat_id, user_key, org_unit, token, opened_at) VALUES (@platform, @chatId, @userKey, @orgUnit, @token, @at)",
  );
  const trim = database.prepare(
    `DELETE FROM calendar_feed WHERE ${KEY} AND id NOT IN
     (SELECT id FROM calendar_feed WHERE ${KEY} ORDER BY id DESC LIMIT ${MAX_FEEDS})`,
  );
  const revoke = database.prepare(`DELETE FROM calendar_feed WHERE ${KEY}`);
  const find = (thread: Thread, orgUnit: string) =>
    FeedRow.nullable().parse(byUnit.get({ ...keyOf(thread), orgUnit }) ?? null);
  const open = (thread: Thread, orgUnit: string): CalendarFeed => {
    const known = find(thread, orgUnit);
    if (known !== null) return known;
    const token = randomBytes(TOKEN_BYTES).toString("base64url");
    insert.run({ ...keyOf(thread), orgUnit, token, at: now().getTime() });
    trim.run(keyOf(thread));
    return { token, orgUnit };
  };
  return {
    openFeed: (thread, orgUnit) => guarded(() => database.transaction(() => open(thread, orgUnit)).immediate()),
    feed: (token) => FeedRow.nullable().parse(guarded(() => byToken.get(token)) ?? null),
    feedOf: (thread, orgUnit) => guarded(() => find(thread, orgUnit)),
    revokeFeeds: (thread) => guarded(() => revoke.run(keyOf(thread)).changes),
  };
}

function stampParts(database: SqlDatabase, guarded: Guard, now: () => Date): Pick<CalendarStore, "stamp"> {
  const select = database.prepare(
    "SELECT fingerprint, sequence, changed_at AS changedAtMs FROM calendar_entry WHERE uid = ?",
  );
  const save = database.prepare("INSERT OR REPLACE INTO calendar_entry VALUES (@uid, @fingerprint, @sequence, @at)");
  const stampOne = ({ uid, fingerprint }: CalendarContent): CalendarStamp => {
    const known = StampRow.nullable().parse(select.get(uid) ?? null);
    if (known?.fingerprint === fingerprint) return { sequence: known.sequence, changedAt: new Date(known.changedAtMs) };
    const sequence = known === null ? 0 : known.sequence + 1;
    const at = now().getTime();
    save.run({ uid, fingerprint, sequence, at });
    return { sequence, changedAt: new Date(at) };
  };
  return {
    stamp: (contents) => guarded(() => database.transaction(() => contents.map(stampOne)).immediate()),
  };
}

function keyOf({ platform, chatId, userKey }: Thread) {
  return { platform: PlatformName.parse(platform), chatId, userKey };
}
