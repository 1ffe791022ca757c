import { describe, expect, it } from "vitest";
import type { Capabilities, OutgoingReply } from "#bot/platforms/platform.ts";

/** A platform that runs against its real other side, as a person sees it. */
export type PlatformUnderTest = {
  readonly capabilities: Capabilities;
  /** Writes as a person does and returns what came back: the texts of the messages, and the labels of what can be picked. */
  talk(text: string): Promise<{ readonly texts: readonly string[]; readonly choices: readonly string[] }>;
  /** Picks the n-th choice (from 1) of the last answer the platform's own way. */
  pick(number: number): Promise<{ readonly texts: readonly string[] }>;
  /** Everything that was logged. */
  log(): string;
  readonly secrets: readonly string[];
  close(): Promise<void>;
};

/** One suite for every chat surface: the same facts, within its limits. `open` answers every question with `reply`. */
export function describePlatform(
  name: string,
  open: (
    reply: Pick<OutgoingReply, "blocks"> & {
      readonly choices: readonly { readonly label: string; readonly ask: string }[];
    },
  ) => Promise<PlatformUnderTest>,
): void {
  const quote = {
    kind: "quote",
    text: "gửi báo cáo trước ngày 15/10/2025 về <UBND> & Sở",
    source: "Kế hoạch năm 2025, mục III.4",
  } as const;
  const reply = {
    blocks: [
      { kind: "lead", text: "Trước ngày 15/10/2025" },
      { kind: "list", items: ["UBND xã", "Sở Nội vụ"] },
      quote,
      { kind: "note", text: "Kế hoạch năm 2025." },
    ],
    choices: [
      { label: "Kế hoạch năm 2021", ask: "năm 2021" },
      { label: "Nguyên văn", ask: "mục III.4" },
    ],
  } as const;

  describe(`platform: ${name}`, () => {
    it("shows the fact, the quote, its source and the choices", async () => {
      const platform = await open(reply);
      const { texts, choices } = await platform.talk("báo cáo gửi trước ngày nào?");
      const all = texts.join("\n");
      for (const part of ["Trước ngày 15/10/2025", "UBND xã", quote.text, quote.source, "Kế hoạch năm 2025."])
        expect(all).toContain(part);
      expect(choices).toEqual(["Kế hoạch năm 2021", "Nguyên văn"]);
      await platform.close();
    });

    it("answers a pick", async () => {
      const platform = await open(reply);
      await platform.talk("báo cáo gửi trước ngày nào?");
      expect((await platform.pick(2)).texts.join("\n")).toContain(quote.text);
      await platform.close();
    });

    it("keeps its limit with a long answer, and cuts no quote that fits", async () => {
      const quotes = Array.from({ length: 8 }, (_, index) => ({
        ...quote,
        text: `${index}: ${"trước ngày 15/10/2025, ".repeat(35)}hết ${index}`,
      }));
      const platform = await open({ blocks: [{ kind: "lead", text: "Nhiều" }, ...quotes], choices: [] });
      const { texts } = await platform.talk("liệt kê");
      for (const text of texts) expect(text.length).toBeLessThanOrEqual(platform.capabilities.maxTextChars);
      for (const { text } of quotes) expect(texts.filter((sent) => sent.includes(text))).toHaveLength(1);
      await platform.close();
    });

    it("answers 10,000 characters, emoji and commands in its own words", async () => {
      const platform = await open(reply);
      expect((await platform.talk("dài ".repeat(2_500))).texts.join("")).toContain("ký tự");
      expect((await platform.talk("😀")).texts.join("")).toContain("chỉ đọc được chữ");
      expect((await platform.talk("TROGIUP")).texts.join("")).toContain("DONVICUATOI");
      await platform.close();
    });

    it("logs no text, no name and no token", async () => {
      const platform = await open(reply);
      await platform.talk("đơn của ông Nguyễn Văn Kín");
      expect(platform.log()).toContain('"event":"answered"');
      for (const secret of ["Kín", "15/10/2025", ...platform.secrets]) expect(platform.log()).not.toContain(secret);
      await platform.close();
    });
  });
}
