/** "lần thứ hai", "đợt 2", "vòng II": what is counted, and its number as it is written. Folded. */
const ORDINAL =
  /\b(lan|dot|vong|buoc|phien|giai doan)(?: thu)? (nhat|dau|mot|hai|nhi|ba|bon|tu|nam|sau|\d{1,2}|i{1,3}|iv|vi?)\b(?! (?:nao|nay|thang|ngay|nam|mot))/g;

const SPELLED: Readonly<Record<string, number>> = {
  nhat: 1,
  dau: 1,
  mot: 1,
  i: 1,
  hai: 2,
  nhi: 2,
  ii: 2,
  ba: 3,
  iii: 3,
  bon: 4,
  tu: 4,
  iv: 4,
  nam: 5,
  v: 5,
  sau: 6,
  vi: 6,
};

/** The ordinals that folded words name, comparable: "lan 2". */
export function readOrdinals(folded: string): readonly string[] {
  return [...folded.matchAll(ORDINAL)].map(
    ([, counted = "", number = ""]) => `${counted} ${SPELLED[number] ?? Number(number)}`,
  );
}

/** False where both name ordinals of the same thing and none in common: the second meeting is not the first. */
export function isSameOrdinal(asked: readonly string[], told: readonly string[]): boolean {
  const counted = (ordinal: string) => ordinal.slice(0, ordinal.lastIndexOf(" "));
  const rivals = told.filter((ordinal) => asked.some((other) => counted(other) === counted(ordinal)));
  return rivals.length === 0 || rivals.some((ordinal) => asked.includes(ordinal));
}
