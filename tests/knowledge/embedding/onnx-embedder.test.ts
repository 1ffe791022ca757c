import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { Failure } from "#knowledge/domain/failure.ts";
import { openEmbedder } from "#knowledge/embedding/embedders.ts";
import { renderFailure } from "#knowledge/words/failure.vi.ts";
import { cosine, describeEmbedder } from "../../contracts/embedder.contract.ts";
import { writeTinyOnnxModel } from "../../fakes/tiny-onnx-model.ts";

const root = mkdtempSync(join(tmpdir(), "onnx-"));
afterAll(() => rmSync(root, { recursive: true }));
const folder = join(root, "tiny");
writeTinyOnnxModel(folder);
const choice = { kind: "onnx", folder, documentPrefix: "", queryPrefix: "" } as const;

/** Absent unless somebody installed it: it takes half a gigabyte. */
const library: string = "@huggingface/transformers";
const installed = await import(library).then(
  () => true,
  () => false,
);

async function refusalOf(work: Promise<unknown>): Promise<Failure> {
  const failure = await work.then(() => null).catch((error: unknown) => error);
  if (failure instanceof Failure) return failure;
  throw new Error(`no Failure: ${failure}`);
}

if (installed) describeEmbedder("onnx", () => openEmbedder(choice, root));

describe("onnx embedder", () => {
  test.runIf(installed)("puts each prefix before its own kind of text", async () => {
    const prefixed = openEmbedder({ ...choice, documentPrefix: "passage: ", queryPrefix: "query: " }, root);
    const plain = openEmbedder(choice, root);
    const [passage = []] = await prefixed.embedDocuments(["dân vận"]);
    const [same = []] = await plain.embedDocuments(["passage: dân vận"]);
    expect(cosine(passage, same)).toBeCloseTo(1, 5);
    expect(cosine(await prefixed.embedQuery("dân vận"), await plain.embedQuery("query: dân vận"))).toBeCloseTo(1, 5);
    expect(cosine(passage, await prefixed.embedQuery("dân vận"))).toBeLessThan(0.95);
  });

  test.runIf(installed)("refuses a model that cannot be run, by its folder", async () => {
    const broken = join(root, "broken");
    writeTinyOnnxModel(broken);
    writeFileSync(join(broken, "onnx", "model.onnx"), "no model");
    const refused = await refusalOf(openEmbedder({ ...choice, folder: broken }, root).embedQuery("dân vận"));
    expect(refused).toMatchObject({ code: "embedder_unavailable", facts: { embedder: broken, reason: "model" } });
  });

  test.runIf(!installed)("without its library says how to install it", async () => {
    const refused = await refusalOf(openEmbedder(choice, root).embedQuery("dân vận"));
    expect(refused.code).toBe("embedder_unavailable");
    expect(renderFailure(refused)).toContain("npm install --no-save --ignore-scripts @huggingface/transformers@");
  });

  test("refuses a folder without a model, and says what belongs there", () => {
    const open = () => openEmbedder({ ...choice, folder: join(root, "none") }, root);
    expect(open).toThrow(Failure);
    expect(renderFailure(new Failure("embedder_unavailable", { embedder: "m", reason: "model" }))).toContain(
      "onnx/model.onnx",
    );
  });

  test("has another name with another model or other words before documents, and the same with other words before questions", () => {
    const other = join(root, "other");
    writeTinyOnnxModel(other);
    const nameOf = (changed: object) => openEmbedder({ ...choice, ...changed }, root).name;
    expect(nameOf({})).toMatch(/^onnx:tiny@/);
    expect(nameOf({ documentPrefix: "passage: " })).not.toBe(nameOf({}));
    expect(nameOf({ folder: other })).not.toBe(nameOf({}));
    expect(nameOf({ queryPrefix: "query: " })).toBe(nameOf({}));
  });
});
