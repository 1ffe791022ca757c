import { createHash, timingSafeEqual } from "node:crypto";
import type { WebRequest, WebRoute } from "./web/web-server.ts";

/** What an operator does with the webhook at a platform; errors as of every call of its client. */
export type WebhookControl = {
  /** From now on updates are delivered to `url`, with `secret` in a header, and can no longer be fetched. */
  setWebhook(webhook: { readonly url: string; readonly secret: string }): Promise<void>;
  /** From now on updates are fetched. */
  deleteWebhook(): Promise<void>;
  /** `null`: none is set. */
  getWebhookUrl(): Promise<string | null>;
};

/** One platform's way in: which address, which header carries the secret, in lower case, and who takes in what came. */
export type WebhookParts = {
  readonly path: string;
  readonly header: string;
  readonly secret: string;
  /** Writes the update down and begins to answer; what is no update is passed over. @throws {Failure} `state_unavailable` */
  readonly receive: (update: unknown) => void;
};

/**
 * The address at which a platform delivers updates. A stranger is turned away before the body is read; an update is acknowledged as soon as it
 * is written down, and answered afterwards. While nothing can be written down the answer is 503, so that the platform delivers again.
 */
export function createWebhookRoute({ path, header, secret, receive }: WebhookParts): WebRoute {
  return {
    method: "POST",
    path,
    accepts: (headers) =>
      isSecret(headers[header], secret) ? null : { status: 401, headers: { connection: "close" } },
    handle: ({ body }: WebRequest) => {
      const update = parseUpdate(body);
      if (update === undefined) return { status: 400 };
      receive(update);
      return { status: 200 };
    },
  };
}

/** Compares digests, which are of one length whatever was sent, in the same time wherever they differ. */
function isSecret(given: string | undefined, secret: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return given !== undefined && timingSafeEqual(digest(given), digest(secret));
}

/** `undefined` for what is no JSON. */
function parseUpdate(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
