import { ACCESS_TEXT, type ADMIN_WORDS } from "#knowledge/words/access.vi.ts";
import { type IncomingMessage, type OutgoingReply, PlatformName } from "../platforms/platform.ts";
import type { AccessStore } from "./access-store.ts";

type AdminCommand = { readonly name: keyof typeof ADMIN_WORDS; readonly argument: string };

/** In milliseconds. An invitation is given in person and used the same week. */
const INVITE_LIFE_MS = 7 * 24 * 3_600_000;
const INVITE_DAYS = 7;

/** Does what an admin asks about who may use the bot. */
export function answerAdmin(
  { name, argument }: AdminCommand,
  { thread, isGroup }: IncomingMessage,
  store: AccessStore,
): OutgoingReply {
  switch (name) {
    case "invite":
      // a code that a whole group reads is nobody's
      return say(isGroup ? ACCESS_TEXT.inPrivate : ACCESS_TEXT.invited(store.invite(INVITE_LIFE_MS), INVITE_DAYS));
    case "people": {
      if (isGroup) return say(ACCESS_TEXT.inPrivate);
      const people = store
        .members()
        .map(({ platform, userKey, role }) => ACCESS_TEXT.person(`${platform}:${userKey}`, role));
      if (people.length === 0) return say(ACCESS_TEXT.nobody);
      return {
        blocks: [
          { kind: "lead", text: ACCESS_TEXT.people(people.length) },
          { kind: "list", items: people },
        ],
        choices: [],
      };
    }
    case "allowGroup":
    case "closeGroup": {
      if (!isGroup) return say(ACCESS_TEXT.inGroup);
      store.setGroup(thread.platform, thread.chatId, name === "allowGroup");
      return say(name === "allowGroup" ? ACCESS_TEXT.groupAllowed : ACCESS_TEXT.groupClosed);
    }
    case "grantAdmin":
    case "letIn":
    case "putOut":
      return changePerson(name, argument, store);
  }
}

function changePerson(name: "grantAdmin" | "letIn" | "putOut", argument: string, store: AccessStore): OutgoingReply {
  const [head = "", userKey = ""] = argument.split(":");
  const platform = PlatformName.safeParse(head.trim().toLowerCase());
  if (!platform.success || !/^[\w-]{1,80}$/.test(userKey)) return say(ACCESS_TEXT.accountWanted);
  const account = `${platform.data}:${userKey}`;
  if (name === "putOut") {
    return say(store.revoke(platform.data, userKey) ? ACCESS_TEXT.putOut(account) : ACCESS_TEXT.notThere(account));
  }
  store.grant(platform.data, userKey, name === "grantAdmin" ? "admin" : "member");
  return say(name === "grantAdmin" ? ACCESS_TEXT.madeAdmin(account) : ACCESS_TEXT.letIn(account));
}

function say(text: string): OutgoingReply {
  return { blocks: [{ kind: "lead", text }], choices: [] };
}
