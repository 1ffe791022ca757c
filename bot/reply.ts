/** A piece of a reply; a platform formats it its own way. A quote is never cut, and stands with its source line. */
export type Block =
  | { readonly kind: "lead"; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "quote"; readonly text: string; readonly source: string }
  | { readonly kind: "note"; readonly text: string };

/** Something the person may pick: a button on Telegram, a number on Zalo. Picking it asks `ask` in their name. */
export type Choice = {
  readonly label: string;
  readonly ask: string;
  /** Offered only where a choice is a button: elsewhere each takes a line of the message. */
  readonly isExtra?: true;
};

/**
 * Something beside the words. A platform that can upload sends what `read` makes; others name the address, which is `path` on our web server.
 */
export type Attachment = {
  readonly kind: "picture" | "file";
  /** ASCII, with its extension. */
  readonly fileName: string;
  readonly caption: string;
  readonly path: string;
  readonly read: () => Buffer;
};

/** What goes back to a person, before any platform has touched it. */
export type Reply = {
  readonly blocks: readonly Block[];
  readonly choices: readonly Choice[];
  readonly attachments?: readonly Attachment[];
  /** Meant to stand in place of the message whose button was pressed, where the platform can; elsewhere it is a message as others. */
  readonly inPlace?: true;
};
