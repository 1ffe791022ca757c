import type { Config } from "#knowledge/config.ts";
import type { AcceptMessage, AnswerInline, Platform } from "./platform.ts";
import type { PlatformParts } from "./poller.ts";
import { createTelegram } from "./telegram/telegram.ts";
import type { WebRoute } from "./web/web-server.ts";
import { createZalo } from "./zalo/zalo.ts";

type Parts = PlatformParts & { readonly accept: AcceptMessage; readonly answerInline: AnswerInline };

/** TABLE: the platforms that are reached over a network, each made when its setting is there. The web page and the terminal need none. */
const PLATFORMS = [
  ({ telegram }: Config, parts: Parts) => telegram && createTelegram({ ...parts, ...telegram }),
  ({ zalo, publicUrl, zaloFormatting: formatting }: Config, parts: Parts) =>
    zalo && createZalo({ ...parts, ...zalo, publicUrl, formatting }),
] as const;

/** A platform that is reached over a network, with the addresses at which it takes deliveries. */
export type NetworkPlatform = Platform & { readonly routes: readonly WebRoute[] };

/** The platforms that are configured. */
export function createPlatforms(config: Config, parts: Parts): readonly NetworkPlatform[] {
  return PLATFORMS.map((create) => create(config, parts)).filter((platform) => platform !== null);
}
