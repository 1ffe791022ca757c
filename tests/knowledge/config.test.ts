import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseConfig, Settings } from "#knowledge/config.ts";
import { Failure } from "#knowledge/domain/failure.ts";
import { renderFailure } from "#knowledge/words/failure.vi.ts";

const refusal = (env: Readonly<Record<string, string>>): Failure => {
  try {
    parseConfig(env);
  } catch (failure) {
    if (failure instanceof Failure) return failure;
  }
  throw new Error("was accepted");
};

describe("settings", () => {
  it("need none", () => {
    expect(parseConfig({})).toEqual({
      host: "127.0.0.1",
      port: 3000,
      dataDir: "data",
      documentsDir: "knowledge/documents",
      publicUrl: null,
      operatorPassword: null,
      requireReview: false,
      access: "open",
      admins: [],
      allowed: [],
      limits: { person: 60, everybody: 500 },
      logLevel: "info",
      embedder: { kind: "local" },
      telegram: null,
      zalo: null,
      zaloFormatting: "plain",
    });
  });

  it("open the operator's pages by a password of some length, and review as a duty", () => {
    expect(refusal({ OPERATOR_PASSWORD: "ngan" }).facts).toEqual({ name: "OPERATOR_PASSWORD", expected: "password" });
    expect(parseConfig({ OPERATOR_PASSWORD: "mat-khau-dai", REQUIRE_REVIEW: "1" })).toMatchObject({
      operatorPassword: "mat-khau-dai",
      requireReview: true,
    });
    expect(refusal({ REQUIRE_REVIEW: "yes" }).facts).toMatchObject({ name: "REQUIRE_REVIEW", expected: "choice" });
  });

  it("say who may use the bot, and how often", () => {
    expect(parseConfig({ ACCESS: "invite", ADMINS: "zalo:12, telegram:3_4", MESSAGES_PER_MINUTE: "5" })).toMatchObject({
      access: "invite",
      admins: [
        { platform: "zalo", userKey: "12" },
        { platform: "telegram", userKey: "3_4" },
      ],
      limits: { person: 5, everybody: 500 },
    });
    expect(refusal({ ACCESS: "moi" }).facts).toMatchObject({ name: "ACCESS", expected: "choice" });
    expect(refusal({ ADMINS: "viber:1" }).facts).toMatchObject({ name: "ADMINS", expected: "accounts" });
    expect(refusal({ MESSAGES_PER_MINUTE: "0" }).facts).toMatchObject({
      name: "MESSAGES_PER_MINUTE",
      expected: "count",
    });
  });

  it("count as not set when they are empty, as in a copied .env.example", () => {
    expect(parseConfig({ PORT: "", TELEGRAM_BOT_TOKEN: "  ", ZALO_WEBHOOK_URL: "", HOME: "/root" })).toEqual(
      parseConfig({}),
    );
  });

  it("switch a platform on by its token; its webhook needs a secret", () => {
    const polled = parseConfig({ ZALO_BOT_TOKEN: " 12:ab ", ZALO_API_ROOT: "http://127.0.0.1:9/" });
    expect(polled.zalo).toEqual({ token: "12:ab", apiRoot: "http://127.0.0.1:9", webhook: null });
    const hooked = { TELEGRAM_BOT_TOKEN: "1:a", TELEGRAM_WEBHOOK_URL: "https://xa.example/t" };
    expect(refusal(hooked).facts).toEqual({ name: "TELEGRAM_WEBHOOK_SECRET", expected: "missing" });
    expect(parseConfig({ ...hooked, TELEGRAM_WEBHOOK_SECRET: "abcd_efgh-1" }).telegram?.webhook).toEqual({
      url: "https://xa.example/t",
      secret: "abcd_efgh-1",
    });
  });

  it("name an embedding service only as a whole", () => {
    const env = {
      EMBEDDER: "http",
      EMBEDDER_URL: "http://127.0.0.1:9/v1",
      EMBEDDER_MODEL: "e5",
      EMBEDDER_DIMENSIONS: "384",
    };
    expect(parseConfig({ ...env, EMBEDDER_QUERY_PREFIX: "query: " }).embedder).toEqual({
      kind: "http",
      baseUrl: "http://127.0.0.1:9/v1",
      model: "e5",
      dimensions: 384,
      apiKey: null,
      documentPrefix: "",
      queryPrefix: "query: ",
    });
    expect(refusal({ ...env, EMBEDDER_MODEL: "" }).facts).toMatchObject({
      name: "EMBEDDER_MODEL",
      expected: "missing",
    });
  });

  it("name a model folder with its prefixes", () => {
    const env = { EMBEDDER: "onnx", EMBEDDER_FOLDER: "/models/e5", EMBEDDER_DOCUMENT_PREFIX: "passage: " };
    expect(parseConfig(env).embedder).toEqual({
      kind: "onnx",
      folder: "/models/e5",
      documentPrefix: "passage: ",
      queryPrefix: "",
    });
    expect(refusal({ EMBEDDER: "onnx" }).facts).toEqual({ name: "EMBEDDER_FOLDER", expected: "missing" });
  });

  for (const [name, value, expected] of [
    ["PORT", "65536", "3000"],
    ["PORT", "http", "3000"],
    ["LOG_LEVEL", "loud", "debug, info, warn, error, silent"],
    ["EMBEDDER", "magic", "local, onnx, http"],
    ["EMBEDDER_DIMENSIONS", "0", "1024"],
    ["TELEGRAM_API_ROOT", "api.telegram.org", "http://"],
    ["ZALO_WEBHOOK_URL", "http://xa.example", "https://"],
    ["ZALO_WEBHOOK_SECRET", "ngắn", "8"],
    ["ZALO_BOT_TOKEN", "a b", "dấu cách"],
  ] as const) {
    it(`refuse ${name}=${value}, saying what is expected and not the value`, () => {
      const failure = refusal({ [name]: value });
      expect(failure).toMatchObject({ code: "setting_invalid", facts: { name } });
      const sentence = renderFailure(failure);
      expect(sentence).toContain(name);
      expect(sentence).toContain(expected);
      expect(JSON.stringify(failure.facts)).not.toContain(value);
    });
  }

  it("are all explained in .env.example, in Vietnamese and in English, at their defaults", () => {
    const example = readFileSync(join(import.meta.dirname, "../../.env.example"), "utf8");
    const explained = example.split("\n\n").map((part) => part.split("\n"));
    for (const name of Object.keys(Settings.shape)) {
      const part = explained.find((lines) =>
        lines.some((line) => line.startsWith(`# ${name}=`) || line.startsWith(`${name}=`)),
      );
      expect(part, name).toBeDefined();
      expect(
        part?.some((line) => line.startsWith("# VI: ")),
        `${name} in Vietnamese`,
      ).toBe(true);
      expect(
        part?.some((line) => line.startsWith("# EN: ")),
        `${name} in English`,
      ).toBe(true);
    }
    const set = [...example.matchAll(/^#? ?([A-Z][A-Z_]+)=(.*)$/gm)].map(([, name, value]) => [name, value]);
    expect(set.map(([name]) => name).sort()).toEqual(Object.keys(Settings.shape).sort());
    expect(parseConfig(Object.fromEntries(set))).toEqual(parseConfig({}));
  });
});
