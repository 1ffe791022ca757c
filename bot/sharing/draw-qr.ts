import { encode } from "uqr";
import { SHARING_TEXT } from "#knowledge/words/chat/sharing.vi.ts";
import { rasterizeSvg } from "../calendar/rasterize-svg.ts";
import { svgText, wrapText } from "../calendar/svg-text.ts";

/** In pixels. Printed at half a page's width it is read from two metres. */
const WIDTH = 960;
const MARGIN = 60;
/** In modules: the empty border that readers need. */
const QUIET = 4;
const INK = "#1d1b19";
const LINE = 48;

/** An address as a QR code with a title, what stands behind it and how to use it; PNG, 960 pixels wide. */
export function drawQr(address: string, about: string): Buffer {
  const { data, size } = encode(address, { ecc: "M", border: QUIET });
  const module = Math.floor((WIDTH - 2 * MARGIN) / size);
  const side = module * size;
  const left = Math.floor((WIDTH - side) / 2);
  const dark = data.flatMap((row, y) =>
    row.flatMap((isDark, x) =>
      isDark ? [`M${left + x * module} ${130 + y * module}h${module}v${module}h-${module}z`] : [],
    ),
  );
  const lines = wrapText(about, 36, WIDTH - 2 * MARGIN, 4);
  const below = 130 + side + 30;
  const height = below + lines.length * LINE + 100;
  const words = lines.map((line, index) => svgText(MARGIN, below + index * LINE, line, { size: 36, fill: INK }));
  return rasterizeSvg(
    [
      `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="Be Vietnam Pro">`,
      `<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>`,
      svgText(MARGIN, 92, SHARING_TEXT.qrTitle, { size: 56, fill: INK, bold: true }),
      `<path fill="#000000" d="${dark.join("")}"/>`,
      ...words,
      svgText(MARGIN, height - 48, SHARING_TEXT.qrHint, { size: 32, fill: "#5a554f" }),
      "</svg>",
    ].join(""),
  );
}
