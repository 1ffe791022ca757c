/** A line that begins with a Roman numeral, or with what recognition takes one for. */
const NUMBERED = /^([IVXHLTl|1]{1,5})\s?\.\s+(?=\p{Lu})/u;
/** The same in front of capitals, where the point was not recognised. */
const POINTLESS = /^([IVX]{1,5})\s+(?=\p{Lu}{2}[\p{Lu}\s,]{4})/u;
const NUMERALS = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

/**
 * Puts back the numbers of parts that recognition shortened or mistook ("I, II, II, IV", "HI."): strokes side by side are what it reads worst.
 * A number is changed only where the order of the parts leaves no other, and where it differs from the right one in strokes alone.
 */
export function repairNumerals(lines: readonly string[]): readonly string[] {
  const pointed = withPoints(lines);
  const found = pointed.flatMap((line, at) => {
    const printed = NUMBERED.exec(line)?.[1] ?? "";
    return /[IVXH]/.test(printed) ? [{ at, printed }] : [];
  });
  const repaired = [...pointed];
  let previous = 0;
  found.forEach(({ at, printed }, place) => {
    const expected = NUMERALS[previous] ?? "";
    const next = found[place + 1]?.printed;
    const isNext = NUMERALS.indexOf(printed) === previous;
    const followed = next === undefined || NUMERALS.indexOf(next) !== previous;
    if (!isNext && followed && isAlike(printed, expected)) {
      repaired[at] = (pointed[at] ?? "").replace(printed, expected);
      previous++;
    } else if (NUMERALS.includes(printed)) previous = NUMERALS.indexOf(printed) + 1;
  });
  return repaired;
}

/** Equal when every stroke is an I, but for at most one that was lost or added. */
function isAlike(printed: string, expected: string): boolean {
  const strokes = printed.replace(/H/g, "II").replace(/[LTl|1]/g, "I");
  const rest = (numeral: string) => numeral.replace(/I/g, "");
  return rest(strokes) === rest(expected) && Math.abs(strokes.length - expected.length) <= 1;
}

/** Sets the point behind a numeral that goes on from the one before it. */
function withPoints(lines: readonly string[]): readonly string[] {
  let previous = 0;
  return lines.map((line) => {
    const bare = POINTLESS.exec(line)?.[1] ?? "";
    const printed = NUMERALS.indexOf(bare !== "" ? bare : (NUMBERED.exec(line)?.[1] ?? ""));
    const isNext = printed === previous && printed >= 0;
    if (printed >= 0 && (bare === "" || isNext)) previous = printed + 1;
    return bare !== "" && isNext && printed > 0 ? line.replace(POINTLESS, `${bare}. `) : line;
  });
}
