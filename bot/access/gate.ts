import { foldDiacritics } from "#knowledge/text/fold.ts";
import { ACCESS_TEXT, ADMIN_WORDS, INVITE_WORD } from "#knowledge/words/access.vi.ts";
import type { IncomingMessage, OutgoingReply, PlatformName } from "../platforms/platform.ts";
import type { AccessStore, Role } from "./access-store.ts";
import { answerAdmin } from "./admin-commands.ts";
import type { RateLimit } from "./rate-limit.ts";

/** Who may ask: everybody; who was given an invitation; who is on the list. */
type AccessMode = "open" | "invite" | "allow-list";

/** An account on a platform: "zalo:123". */
type Account = { readonly platform: PlatformName; readonly userKey: string };

type GateParts = {
  readonly mode: AccessMode;
  /** Let in whatever the store says, as admins and as members: those of the settings. */
  readonly admins: readonly Account[];
  readonly allowed: readonly Account[];
  readonly store: AccessStore;
  readonly limit: RateLimit;
  /** The page is served to this machine alone. */
  readonly isWebLocal: boolean;
};

/**
 * Stands before the conversation. `null`: the message may pass; `silent`: nothing is to be said. `isPassing`: asked behind the bot's name in another
 * chat, where each letter that is typed is a question; it has an allowance of its own.
 */
export type Gate = (message: IncomingMessage, isPassing?: boolean) => OutgoingReply | "silent" | null;

/**
 * Lets in whom the office has let in, and only as often as it may be. Fails closed: who is not known to be let in is not, and nothing of what
 * they wrote is kept or answered.
 */
export function createGate(parts: GateParts): Gate {
  return (message, isPassing = false) => {
    const { thread, isGroup, content } = message;
    const allowance = parts.limit.take(`${thread.platform} ${thread.userKey}${isPassing ? " passing" : ""}`);
    // on the page a person waits for an answer to each message
    const isWaiting = thread.platform === "web" || thread.platform === "console";
    if (allowance !== "allowed") return allowance === "told" || isWaiting ? say(ACCESS_TEXT.tooMany) : "silent";
    const isLocal = thread.platform === "console" || (thread.platform === "web" && parts.isWebLocal);
    const text = content.kind === "text" ? content.text : "";
    const role = roleOf(parts, thread);
    const command = commandOf(text);
    if (role === "admin" && command !== null) return answerAdmin(command, message, parts.store);
    const code = INVITE_WORD.exec(foldDiacritics(text.normalize("NFC")).trim())?.[1];
    if (code !== undefined && parts.mode === "invite" && role === null && !isGroup) {
      return say(parts.store.redeem(code, thread) ? ACCESS_TEXT.welcome : ACCESS_TEXT.badCode);
    }
    if (parts.mode === "open" || isLocal) return null;
    const isIn = isGroup ? parts.store.isGroupAllowed(thread.platform, thread.chatId) : role !== null;
    if (isIn) return null;
    // a group is no place to explain who may come in
    return isGroup ? "silent" : say(ACCESS_TEXT.closed[parts.mode](`${thread.platform}:${thread.userKey}`));
  };
}

/** True where someone may still be written to unasked: in a chat of theirs, or in a group that is let in. */
export function isLetIn(
  parts: Pick<GateParts, "mode" | "admins" | "allowed" | "store">,
  { platform, chatId, userKey }: Account & { readonly chatId: string },
): boolean {
  if (parts.mode === "open") return true;
  return roleOf(parts, { platform, userKey }) !== null || parts.store.isGroupAllowed(platform, chatId);
}

/** True for the admins of the settings and those that they named. */
export function isAdmin(parts: Pick<GateParts, "admins" | "allowed" | "store">, account: Account): boolean {
  return roleOf(parts, account) === "admin";
}

function roleOf(
  { admins, allowed, store }: Pick<GateParts, "admins" | "allowed" | "store">,
  account: Account,
): Role | null {
  const isOne = ({ platform, userKey }: Account) => platform === account.platform && userKey === account.userKey;
  if (admins.some(isOne)) return "admin";
  return store.role(account.platform, account.userKey) ?? (allowed.some(isOne) ? "member" : null);
}

function commandOf(text: string): { readonly name: keyof typeof ADMIN_WORDS; readonly argument: string } | null {
  const [head = "", ...rest] = text.normalize("NFC").trim().replace(/^\//, "").split(/\s+/);
  const word = foldDiacritics(head).replace(/@\w+$/, "");
  for (const name of ["invite", "people", "grantAdmin", "letIn", "putOut", "allowGroup", "closeGroup"] as const) {
    if (ADMIN_WORDS[name] === word) return { name, argument: rest.join(" ") };
  }
  return null;
}

function say(text: string): OutgoingReply {
  return { blocks: [{ kind: "lead", text }], choices: [] };
}
