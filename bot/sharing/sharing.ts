import type { Citation, Knowledge } from "#knowledge/knowledge.ts";
import { SHARING_TEXT } from "#knowledge/words/chat/sharing.vi.ts";
import { sectionQuestion } from "#knowledge/words/chat.vi.ts";
import { documentName } from "#knowledge/words/document-name.vi.ts";
import type { Platform } from "../platforms/platform.ts";
import type { WebRoute } from "../platforms/web/web-server.ts";
import type { Choice, Reply } from "../reply.ts";
import { drawQr } from "./draw-qr.ts";
import { createSectionLinks, SECTION_CODE } from "./section-links.ts";

/** Addresses that open the bot at a section. */
export type Sharing = {
  /** The question that an address asks; `null` where it names no section that is there. */
  questionOf(code: string): string | null;
  /** The address of a section and its picture to be printed. */
  share(argument: string): Reply;
  /** Offered below a section that is shown whole; none where no platform takes addresses. */
  choicesFor(citation: Citation): readonly Choice[];
  /** From now on this platform can be linked to. */
  serve(platform: Pick<Platform, "linkTo">): void;
  readonly routes: readonly WebRoute[];
};

const PICTURE_PATH = /^\/qr\/(m-[0-9a-f]{16})\.png$/;

type Found = { readonly citation: Citation; readonly address: string };

/** @see Sharing */
export function createSharing(knowledge: Pick<Knowledge, "documents" | "sections" | "section">): Sharing {
  const links = createSectionLinks(knowledge);
  let linkTo: NonNullable<Platform["linkTo"]> = () => null;
  const find = (code: string): Found | null => {
    const place = SECTION_CODE.test(code) ? links.find(code) : null;
    const citation = place === null ? null : knowledge.section(place.document.id, place.section);
    const address = linkTo(code);
    return citation === null || address === null ? null : { citation, address };
  };
  return {
    serve(platform) {
      if (platform.linkTo !== undefined) linkTo = platform.linkTo;
    },
    questionOf(code) {
      const place = SECTION_CODE.test(code) ? links.find(code) : null;
      return place === null ? null : sectionQuestion(place.section, documentName(place.document));
    },
    choicesFor({ documentId, section }) {
      const code = links.codeOf(documentId, section);
      if (linkTo(code) === null) return [];
      return [{ label: SHARING_TEXT.shareChoice, ask: SHARING_TEXT.shareCommand(code), isExtra: true }];
    },
    share(argument) {
      const code = argument.trim().toLowerCase();
      if (!SECTION_CODE.test(code)) return say(SHARING_TEXT.shareUsage);
      if (linkTo(code) === null) return say(SHARING_TEXT.noLink);
      const found = find(code);
      return found === null ? say(SHARING_TEXT.shareGone) : shared(code, found);
    },
    routes: [
      {
        method: "GET",
        path: "/qr/*",
        handle: ({ path }) => {
          const found = find(PICTURE_PATH.exec(path)?.[1] ?? "");
          if (found === null) return { status: 404 };
          return { status: 200, headers: { "content-type": "image/png" }, body: pictureOf(found) };
        },
      },
    ],
  };
}

function shared(code: string, found: Found): Reply {
  const { locator, documentName: name } = found.citation;
  return {
    blocks: [
      { kind: "lead", text: SHARING_TEXT.shared(locator, name) },
      { kind: "paragraph", text: found.address },
      { kind: "note", text: SHARING_TEXT.shareNote },
    ],
    choices: [],
    attachments: [
      {
        kind: "picture",
        fileName: `${code}.png`,
        caption: SHARING_TEXT.qrCaption(locator, name),
        path: `/qr/${code}.png`,
        read: () => pictureOf(found),
      },
    ],
  };
}

function pictureOf({ address, citation: { locator, documentName: name } }: Found): Buffer {
  return drawQr(address, `${locator.charAt(0).toUpperCase()}${locator.slice(1)}, ${name}`);
}

function say(text: string): Reply {
  return { blocks: [{ kind: "lead", text }], choices: [] };
}
