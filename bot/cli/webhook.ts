import { runCommand } from "#knowledge/command-line.ts";
import type { Config, PlatformConfig } from "#knowledge/config.ts";
import { Failure } from "#knowledge/domain/failure.ts";
import { PLATFORM_LABELS, WEBHOOK_TEXT } from "#knowledge/words/chat.vi.ts";
import { createTelegramClient } from "../platforms/telegram/telegram-client.ts";
import type { WebhookControl } from "../platforms/webhook-route.ts";
import { createZaloClient } from "../platforms/zalo/zalo-client.ts";

const COMMAND = { usage: WEBHOOK_TEXT.usage, options: {}, positionals: true } as const;

const CONTROLS = {
  zalo: (platform: PlatformConfig): WebhookControl => createZaloClient(platform),
  telegram: ({ token, apiRoot }: PlatformConfig): WebhookControl => createTelegramClient(token, apiRoot),
} as const;

await runCommand(COMMAND, async ({ positionals: [action = "", name = "", extra], config }) => {
  if (extra !== undefined) throw wrongUsage(extra);
  if (!isPlatform(name)) throw wrongUsage(name);
  const label = PLATFORM_LABELS[name];
  const { control, webhook } = open(name, config);
  process.stdout.write(`${await act(action, label, control, webhook)}\n`);
});

async function act(
  action: string,
  label: string,
  control: WebhookControl,
  webhook: () => { readonly url: string; readonly secret: string },
): Promise<string> {
  switch (action) {
    case "set": {
      const wanted = webhook();
      await control.setWebhook(wanted);
      return WEBHOOK_TEXT.set(label, wanted.url);
    }
    case "delete":
      await control.deleteWebhook();
      return WEBHOOK_TEXT.deleted(label);
    case "info":
      return WEBHOOK_TEXT.info(label, await control.getWebhookUrl());
    default:
      throw wrongUsage(action);
  }
}

function open(name: keyof typeof CONTROLS, config: Config) {
  const missing = (setting: string) =>
    new Failure("setting_invalid", { name: `${name.toUpperCase()}_${setting}`, expected: "missing" });
  const platform = config[name];
  if (platform === null) throw missing("BOT_TOKEN");
  const webhook = () => {
    if (platform.webhook === null) throw missing("WEBHOOK_URL");
    return platform.webhook;
  };
  return { control: CONTROLS[name](platform), webhook };
}

function isPlatform(name: string): name is keyof typeof CONTROLS {
  return Object.hasOwn(CONTROLS, name);
}

function wrongUsage(argument: string): Failure {
  return new Failure("usage", { reason: "command", argument });
}
