import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Resvg } from "@resvg/resvg-js";
import { encodePng } from "./encode-png.ts";

/** In bytes. Range 50,000 to 1,000,000: what a picture may weigh on a phone's connection. */
const WANTED_BYTES = 150_000;
const FONT_PACKAGE = "@expo-google-fonts/be-vietnam-pro";
const FONT_FILES = ["400Regular/BeVietnamPro_400Regular.ttf", "700Bold/BeVietnamPro_700Bold.ttf"];

/** A PNG of an opaque picture. Its letters come from a font that is shipped with the product, so it looks the same on every machine. */
export function rasterizeSvg(svg: string): Buffer {
  const folder = dirname(createRequire(import.meta.url).resolve(`${FONT_PACKAGE}/package.json`));
  const fontFiles = FONT_FILES.map((file) => join(folder, file));
  const picture = new Resvg(svg, {
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: "Be Vietnam Pro" },
    logLevel: "off",
  });
  const { width, height, pixels } = picture.render();
  return encodePng({ width, height, rgba: pixels }, WANTED_BYTES);
}
