import { describe, expect, it } from "vitest";
import { z } from "zod";
import { run, smallPlan, writeFiles } from "../../ingest/run-ingest.ts";
import { temporaryFolder } from "../../knowledge/corpus/snapshot/small-content.ts";

const Facts = z.object({
  documents: z.array(z.record(z.string(), z.unknown())),
  deadlines: z.array(z.record(z.string(), z.unknown())),
  duties: z.array(
    z.object({ document: z.string(), section: z.string(), orgUnit: z.string(), quote: z.string() }).loose(),
  ),
  regulations: z.array(z.unknown()),
  conflicts: z.array(z.unknown()),
  glossary: z.array(z.unknown()),
});

describe("npm run facts", () => {
  it("prints everything that was extracted, with the words that prove it", async () => {
    const [documents, data] = [temporaryFolder(), temporaryFolder()];
    writeFiles(documents, { "hoa-an.txt": smallPlan("20/6/2025") });
    await run("ingest/main.ts", ["--documents", documents, "--data", data]);
    const { code, stdout, stderr } = await run("bot/cli/facts.ts", ["--data", data]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const facts = Facts.parse(JSON.parse(stdout));
    expect(facts.documents).toMatchObject([
      {
        id: "hoa-an",
        number: "12/KH-UBND",
        date: null,
        place: null,
        signer: null,
        signerTitle: null,
        year: 2025,
        level: "commune",
      },
    ]);
    expect(facts.deadlines).toMatchObject([
      {
        document: "hoa-an",
        section: "II.1",
        recipient: "UBND xã",
        via: null,
        due: { kind: "date", date: "2025-06-20" },
        relation: "before",
      },
    ]);
    expect(facts.duties.map(({ section, orgUnit }) => `${section} ${orgUnit}`)).toContain("II.2 Các thôn");
    for (const { quote } of facts.duties) expect(smallPlan("20/6/2025")).toContain(quote);
  });

  it("says in one line that nothing was built, with a trace only when asked", async () => {
    const data = temporaryFolder();
    const plain = await run("bot/cli/facts.ts", ["--data", data]);
    expect(plain).toMatchObject({ code: 1, stdout: "" });
    expect(plain.stderr.trim().split("\n")).toHaveLength(1);
    expect(plain.stderr).toContain("npm run ingest");
    const traced = await run("bot/cli/facts.ts", ["--data", data], { LOG_LEVEL: "debug" });
    expect(traced.stderr).toContain("snapshot-folder.ts");
  });

  it("tells wrong usage and wrong settings apart from failures", async () => {
    const wrong = await run("bot/cli/facts.ts", ["--dta", "x"]);
    expect(wrong).toMatchObject({ code: 2, stdout: "" });
    expect(wrong.stderr).toContain("--dta");
    expect((await run("bot/cli/facts.ts", ["thừa"])).code).toBe(2);
    const unset = await run("bot/cli/facts.ts", [], { PORT: "cổng" });
    expect(unset).toMatchObject({ code: 1, stdout: "" });
    expect(unset.stderr).toContain("PORT");
    const help = await run("bot/cli/facts.ts", ["--help"]);
    expect(help).toMatchObject({ code: 0, stderr: "" });
    expect(help.stdout).toContain("npm run -s facts");
  });
});
