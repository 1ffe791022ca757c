/** A button below a message: what it says and the data of its press, at most 64 bytes. */
export type TelegramButton = { readonly label: string; readonly data: string };

/** In characters. Two labels that are no longer stand side by side. */
const SHORT_LABEL_CHARS = 12;

/** One below the other, but two short ones that follow each other side by side. */
export function toRows(buttons: readonly TelegramButton[]) {
  const rows: { text: string; callback_data: string }[][] = [];
  for (const { label, data } of buttons) {
    const last = rows.at(-1);
    const isBeside = label.length <= SHORT_LABEL_CHARS && last?.length === 1;
    const button = { text: label, callback_data: data };
    if (isBeside && (last[0]?.text.length ?? 0) <= SHORT_LABEL_CHARS) last.push(button);
    else rows.push([button]);
  }
  return rows;
}
