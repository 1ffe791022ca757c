const TAGS = new Set(["b", "strong", "i", "em", "u", "s", "code", "pre", "a", "blockquote", "tg-spoiler"]);
const TOKEN = /<(\/?)([a-z-]+)((?:\s+[^<>]*)?)>|&(?:lt|gt|amp|quot|#\d+);|[^<>&]+|[\s\S]/g;

/** The length of a text in Telegram's HTML after its entities are parsed, as Telegram counts; `null` when Telegram would refuse it. */
export function telegramHtmlLength(html: string): number | null {
  const open: string[] = [];
  let length = 0;
  for (const [token, slash, name, attributes] of html.matchAll(TOKEN)) {
    if (name !== undefined) {
      if (!TAGS.has(name)) return null;
      if (slash === "/") {
        if (open.pop() !== name) return null;
      } else {
        if (name === "blockquote" && (open.includes("blockquote") || !/^( expandable)?$/.test(attributes ?? "")))
          return null;
        open.push(name);
      }
    } else if (token === "<" || token === ">" || token === "&") return null;
    else length += token.startsWith("&") ? 1 : token.length;
  }
  return open.length === 0 ? length : null;
}
