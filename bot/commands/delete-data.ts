import { foldDiacritics } from "#knowledge/text/fold.ts";
import { DELETE_DATA_TEXT } from "#knowledge/words/chat.vi.ts";
import type { Thread } from "../platforms/platform.ts";
import type { Reply } from "../reply.ts";
import type { StateStore } from "../state/state-store.ts";

/** Says what is kept of a person and deletes it when they agree. @param argument what follows the command: nothing, or the word of agreement */
export function answerDeleteData(argument: string, thread: Thread, state: StateStore): Reply {
  if (foldDiacritics(argument.normalize("NFC")).trim() !== DELETE_DATA_TEXT.agreement) {
    return {
      blocks: [
        { kind: "lead", text: DELETE_DATA_TEXT.question },
        { kind: "paragraph", text: DELETE_DATA_TEXT.kept },
      ],
      choices: [{ label: DELETE_DATA_TEXT.agree, ask: DELETE_DATA_TEXT.agreeCommand }],
    };
  }
  state.deleteThread(thread);
  return { blocks: [{ kind: "lead", text: DELETE_DATA_TEXT.done }], choices: [] };
}
