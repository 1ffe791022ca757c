import { createHash, randomInt } from "node:crypto";
import { z } from "zod";
import type { PlatformName, Thread } from "../platforms/platform.ts";
import type { Guard, SqlDatabase } from "../state/sql-database.ts";

/** What somebody may do. An admin lets others in and out. */
export type Role = "member" | "admin";

/** Someone who was let in. `addedAt` in milliseconds since 1970. */
type Member = {
  readonly platform: PlatformName;
  readonly userKey: string;
  readonly role: Role;
  readonly addedAt: number;
};

/**
 * PORT: who may use the bot. Groups and persons are apart: a person who was let in brings no group with them, nor a group its persons.
 *
 * @throws {Failure} `state_unavailable` from every method
 */
export type AccessStore = {
  role(platform: PlatformName, userKey: string): Role | null;
  grant(platform: PlatformName, userKey: string, role: Role): void;
  /** False when there was nobody. */
  revoke(platform: PlatformName, userKey: string): boolean;
  members(): readonly Member[];
  isGroupAllowed(platform: PlatformName, chatId: string): boolean;
  setGroup(platform: PlatformName, chatId: string, allowed: boolean): void;
  /** A code for one person; only its hash is kept. */
  invite(lifeMs: number): string;
  /** Lets a person in, once for each code; false when it was never given, was used or has lapsed. */
  redeem(code: string, thread: Thread): boolean;
};

/** Letters and digits that are not taken for each other. */
const ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
const CODE_LENGTH = 10;

const MemberRow = z
  .object({
    platform: z.enum(["telegram", "zalo", "web", "console"]),
    user_key: z.string(),
    role: z.enum(["member", "admin"]),
    added_at: z.int(),
  })
  .transform(
    ({ platform, user_key, role, added_at }): Member => ({ platform, userKey: user_key, role, addedAt: added_at }),
  );

export function createAccessStore(database: SqlDatabase, guarded: Guard, now: () => Date): AccessStore {
  const find = database.prepare("SELECT * FROM member WHERE platform = ? AND user_key = ?");
  const put = database.prepare("INSERT OR REPLACE INTO member VALUES (?, ?, ?, ?)");
  const drop = database.prepare("DELETE FROM member WHERE platform = ? AND user_key = ?");
  const all = database.prepare("SELECT * FROM member ORDER BY added_at, platform, user_key");
  const findGroup = database.prepare("SELECT 1 FROM allowed_group WHERE platform = ? AND chat_id = ?");
  const putGroup = database.prepare("INSERT OR REPLACE INTO allowed_group VALUES (?, ?)");
  const dropGroup = database.prepare("DELETE FROM allowed_group WHERE platform = ? AND chat_id = ?");
  const putInvite = database.prepare("INSERT INTO invite VALUES (?, ?)");
  const useInvite = database.prepare("DELETE FROM invite WHERE hash = ? AND lapses_at >= ?");
  const sweep = database.prepare("DELETE FROM invite WHERE lapses_at < ?");
  return {
    role: (platform, userKey) =>
      MemberRow.nullable().parse(guarded(() => find.get(platform, userKey)) ?? null)?.role ?? null,
    grant: (platform, userKey, role) => void guarded(() => put.run(platform, userKey, role, now().getTime())),
    revoke: (platform, userKey) => guarded(() => drop.run(platform, userKey).changes === 1),
    members: () => z.array(MemberRow).parse(guarded(() => all.all())),
    isGroupAllowed: (platform, chatId) => guarded(() => findGroup.get(platform, chatId)) !== undefined,
    setGroup: (platform, chatId, allowed) =>
      void guarded(() => (allowed ? putGroup.run(platform, chatId) : dropGroup.run(platform, chatId))),
    invite(lifeMs) {
      const code = Array.from({ length: CODE_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
      guarded(() => {
        sweep.run(now().getTime());
        putInvite.run(hashOf(code), now().getTime() + lifeMs);
      });
      return code;
    },
    redeem(code, { platform, userKey }) {
      const work = database.transaction(() => {
        // looked up by its hash, so how long it takes says nothing of the code
        if (useInvite.run(hashOf(code), now().getTime()).changes === 0) return false;
        if (find.get(platform, userKey) === undefined) put.run(platform, userKey, "member", now().getTime());
        return true;
      });
      return guarded(() => work.immediate());
    },
  };
}

function hashOf(code: string): string {
  return createHash("sha256")
    .update(code.toUpperCase().replace(/[^A-Z0-9]/g, ""))
    .digest("hex");
}
