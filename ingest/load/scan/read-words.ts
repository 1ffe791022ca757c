/** A word as it was recognised. `confidence` 0 to 1; places in points from the top left. */
export type Word = {
  readonly text: string;
  readonly confidence: number;
  readonly line: string;
  readonly paragraph: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly height: number;
};

/** Points an inch. */
const POINTS = 72;

/** The words of Tesseract's table of results, in the order of reading; `resolution` of the picture in dots an inch. */
export function readWords(tsv: string, resolution: number): readonly Word[] {
  const points = (pixels: string | undefined) => (Number(pixels) * POINTS) / resolution;
  return tsv.split("\n").flatMap((row): readonly Word[] => {
    const [level, page, block, paragraph, line, , left, top, width, height, confidence, text = ""] = row.split("\t");
    if (level !== "5" || text.trim() === "" || Number(confidence) < 0) return [];
    const of = `${page} ${block} ${paragraph}`;
    return [
      {
        text: text.trim(),
        confidence: Number(confidence) / 100,
        line: `${of} ${line}`,
        paragraph: of,
        left: points(left),
        right: points(left) + points(width),
        top: points(top),
        height: points(height),
      },
    ];
  });
}

/** In letters. Shorter words are as high as they are wide. */
const LONG_WORD = 4;

/** True when most longer words are higher than wide: the page lies on its side. */
export function standsOnEnd(words: readonly Word[]): boolean {
  const long = words.filter(({ text }) => text.length >= LONG_WORD);
  return long.filter(({ left, right, height }) => height > right - left).length > long.length / 2;
}

/** Mean confidence of the letters, 0 to 1; 0 for a page without any. */
export function confidenceOf(words: readonly Word[]): number {
  const letters = words.reduce((sum, { text }) => sum + text.length, 0);
  return letters === 0 ? 0 : words.reduce((sum, word) => sum + word.confidence * word.text.length, 0) / letters;
}
