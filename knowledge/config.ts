import { z } from "zod";
import { Failure } from "./domain/failure.ts";
import type { EmbedderChoice } from "./embedding/embedders.ts";

/** What a setting must be; the words for it are in `words/failure.vi.ts`. */
export type Expectation =
  | "port"
  | "url"
  | "httpsUrl"
  | "choice"
  | "filled"
  | "noSpaces"
  | "secret"
  | "dimensions"
  | "password"
  | "accounts"
  | "count"
  | "missing";

/** A chat platform that is switched on. `webhook` is `null` when messages are fetched by polling. */
export type PlatformConfig = {
  readonly token: string;
  readonly apiRoot: string;
  readonly webhook: { readonly url: string; readonly secret: string } | null;
};

/** Somebody's account on a platform. */
type Account = { readonly platform: "zalo" | "telegram"; readonly userKey: string };

/** Every setting of the product, checked. */
export type Config = {
  readonly host: string;
  /** 0 asks the system for a free one. */
  readonly port: number;
  readonly dataDir: string;
  readonly documentsDir: string;
  /** Where the web server is reached from outside, without a slash at its end; `null`: nowhere. */
  readonly publicUrl: string | null;
  /** Opens the operator's pages; `null`: they are off. */
  readonly operatorPassword: string | null;
  /** Says of every deadline that nobody has reviewed that nobody has. */
  readonly requireReview: boolean;
  /** Who may use the bot beside its admins. */
  readonly access: "open" | "invite" | "allow-list";
  readonly admins: readonly Account[];
  readonly allowed: readonly Account[];
  /** Messages: of one person in a minute, of all together in a second. */
  readonly limits: { readonly person: number; readonly everybody: number };
  readonly logLevel: "debug" | "info" | "warn" | "error" | "silent";
  readonly embedder: EmbedderChoice;
  readonly telegram: PlatformConfig | null;
  readonly zalo: PlatformConfig | null;
  /** Marks in what is sent to Zalo. */
  readonly zaloFormatting: "plain" | "html" | "markdown";
};

const url = (expected: Expectation) =>
  z.url({ protocol: expected === "httpsUrl" ? /^https$/ : /^https?$/, error: expected });
const filled = z.string().min(1, { error: "filled" });
const noSpaces = z.string().regex(/^\S+$/, { error: "noSpaces" });
/** 8 to 256 letters, digits, `_` and `-`: what both platforms accept. @see https://core.telegram.org/bots/api#setwebhook */
const secret = z.string().regex(/^[\w-]{8,256}$/, { error: "secret" });
/** "zalo:123, telegram:456" */
const accounts = z.string().regex(/^(?:\s*(?:zalo|telegram):[\w-]{1,80}\s*(?:,|$))*$/, { error: "accounts" });
const count = z.string().regex(/^[1-9]\d{0,5}$/, { error: "count" });
const choice = <const T extends readonly [string, ...string[]]>(names: T) => z.enum(names, { error: "choice" });

/** The variables as they are written in the environment; `.env.example` explains each. */
export const Settings = z.object({
  HOST: filled.default("127.0.0.1"),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, { error: "port" })
    .refine((text) => Number(text) <= 65_535, { error: "port" })
    .default("3000"),
  PUBLIC_URL: url("httpsUrl").optional(),
  DATA_DIR: filled.default("data"),
  DOCUMENTS_DIR: filled.default("knowledge/documents"),
  OPERATOR_PASSWORD: z.string().min(8, { error: "password" }).optional(),
  REQUIRE_REVIEW: choice(["0", "1"]).default("0"),
  ACCESS: choice(["open", "invite", "allow-list"]).default("open"),
  ADMINS: accounts.default(""),
  ALLOWED: accounts.default(""),
  MESSAGES_PER_MINUTE: count.default("60"),
  MESSAGES_PER_SECOND: count.default("500"),
  LOG_LEVEL: choice(["debug", "info", "warn", "error", "silent"]).default("info"),
  EMBEDDER: choice(["local", "onnx", "http"]).default("local"),
  EMBEDDER_FOLDER: filled.optional(),
  EMBEDDER_URL: url("url").optional(),
  EMBEDDER_MODEL: filled.optional(),
  EMBEDDER_DIMENSIONS: z
    .string()
    .regex(/^[1-9]\d{0,4}$/, { error: "dimensions" })
    .optional(),
  EMBEDDER_API_KEY: noSpaces.optional(),
  EMBEDDER_DOCUMENT_PREFIX: z.string().default(""),
  EMBEDDER_QUERY_PREFIX: z.string().default(""),
  TELEGRAM_BOT_TOKEN: noSpaces.optional(),
  TELEGRAM_API_ROOT: url("url").default("https://api.telegram.org"),
  TELEGRAM_WEBHOOK_URL: url("httpsUrl").optional(),
  TELEGRAM_WEBHOOK_SECRET: secret.optional(),
  ZALO_BOT_TOKEN: noSpaces.optional(),
  ZALO_API_ROOT: url("url").default("https://bot-api.zaloplatforms.com"),
  ZALO_WEBHOOK_URL: url("httpsUrl").optional(),
  ZALO_WEBHOOK_SECRET: secret.optional(),
  ZALO_FORMATTING: choice(["plain", "html", "markdown"]).default("plain"),
});
type Settings = z.infer<typeof Settings>;

/**
 * Checks the environment. A variable that is set to nothing counts as not set.
 *
 * @throws {Failure} `setting_invalid` with the variable's `name` and an `Expectation` as `expected`; never its value
 */
export function parseConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== "");
  // the space that ends a prefix belongs to it
  const trimmed = given.map(([name, value]) => [name, name.endsWith("_PREFIX") ? value : value?.trim()]);
  const parsed = Settings.safeParse(Object.fromEntries(trimmed));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const choices = issue?.code === "invalid_value" ? { choices: issue.values.join(", ") } : {};
    throw invalid(String(issue?.path[0]), issue?.message ?? "filled", choices);
  }
  const settings = parsed.data;
  return {
    host: settings.HOST,
    port: Number(settings.PORT),
    dataDir: settings.DATA_DIR,
    documentsDir: settings.DOCUMENTS_DIR,
    publicUrl: settings.PUBLIC_URL?.replace(/\/+$/, "") ?? null,
    operatorPassword: settings.OPERATOR_PASSWORD ?? null,
    requireReview: settings.REQUIRE_REVIEW === "1",
    access: settings.ACCESS,
    admins: accountsOf(settings.ADMINS),
    allowed: accountsOf(settings.ALLOWED),
    limits: { person: Number(settings.MESSAGES_PER_MINUTE), everybody: Number(settings.MESSAGES_PER_SECOND) },
    logLevel: settings.LOG_LEVEL,
    embedder: embedderOf(settings),
    telegram: platformOf(settings, "TELEGRAM"),
    zalo: platformOf(settings, "ZALO"),
    zaloFormatting: settings.ZALO_FORMATTING,
  };
}

function accountsOf(listed: string): readonly Account[] {
  return listed.split(",").flatMap((entry) => {
    const [platform = "", userKey = ""] = entry.trim().split(":");
    return platform === "zalo" || platform === "telegram" ? [{ platform, userKey }] : [];
  });
}

function embedderOf(settings: Settings): EmbedderChoice {
  const prefixes = {
    documentPrefix: settings.EMBEDDER_DOCUMENT_PREFIX,
    queryPrefix: settings.EMBEDDER_QUERY_PREFIX,
  };
  switch (settings.EMBEDDER) {
    case "local":
      return { kind: "local" };
    case "onnx":
      return { kind: "onnx", folder: needed(settings, "EMBEDDER_FOLDER"), ...prefixes };
    case "http":
      return {
        kind: "http",
        baseUrl: needed(settings, "EMBEDDER_URL"),
        model: needed(settings, "EMBEDDER_MODEL"),
        dimensions: Number(needed(settings, "EMBEDDER_DIMENSIONS")),
        apiKey: settings.EMBEDDER_API_KEY ?? null,
        ...prefixes,
      };
  }
}

function platformOf(settings: Settings, name: "TELEGRAM" | "ZALO"): PlatformConfig | null {
  const token = settings[`${name}_BOT_TOKEN`];
  if (token === undefined) return null;
  const webhookUrl = settings[`${name}_WEBHOOK_URL`];
  return {
    token,
    apiRoot: settings[`${name}_API_ROOT`].replace(/\/+$/, ""),
    // a webhook that anybody may call is no default
    webhook: webhookUrl === undefined ? null : { url: webhookUrl, secret: needed(settings, `${name}_WEBHOOK_SECRET`) },
  };
}

function needed(settings: Settings, name: keyof Settings): string {
  const value = settings[name];
  if (value === undefined) throw invalid(name, "missing");
  return value;
}

function invalid(name: string, expected: string, more: Readonly<Record<string, string>> = {}): Failure {
  return new Failure("setting_invalid", { name, expected, ...more });
}
