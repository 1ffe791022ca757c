/** The five combining tone marks, as NFD gives them: acute, grave, hook above, tilde, dot below. */
export const TONE_MARKS = ["\u0301", "\u0300", "\u0309", "\u0303", "\u0323"] as const;

/** Vowel letters that carry a shape mark; a tone always sits on the last of these in a syllable. */
export const SHAPED_VOWELS = "ăâêôơư";
export const VOWELS = `aeiouy${SHAPED_VOWELS}`;

/** Telex: the letter typed after the vowel, and the mark it means. */
export const TELEX_TONES: Readonly<Record<string, string>> = {
  s: "\u0301",
  f: "\u0300",
  r: "\u0309",
  x: "\u0303",
  j: "\u0323",
};
/** VNI: the digit typed after the vowel, and the mark it means. */
export const VNI_TONES: Readonly<Record<string, string>> = {
  "1": "\u0301",
  "2": "\u0300",
  "3": "\u0309",
  "4": "\u0303",
  "5": "\u0323",
};
/** Telex: what is typed for a letter with a shape mark; longer ones first. */
export const TELEX_LETTERS: readonly (readonly [string, string])[] = [
  ["uow", "ươ"],
  ["uwow", "ươ"],
  ["dd", "đ"],
  ["aa", "â"],
  ["aw", "ă"],
  ["ee", "ê"],
  ["oo", "ô"],
  ["ow", "ơ"],
  ["uw", "ư"],
];
/** VNI: the digit that gives a letter its shape mark. */
export const VNI_LETTERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "6": { a: "â", e: "ê", o: "ô" },
  "7": { o: "ơ", u: "ư" },
  "8": { a: "ă" },
  "9": { d: "đ" },
};

/** Letters that do not decompose in Unicode, with the plain letter that people type for them. */
export const UNDECOMPOSABLE: Readonly<Record<string, string>> = { đ: "d", Đ: "d", ð: "d", Ð: "d" };

/** Beginnings of syllables that sound alike in some region and are written for each other, both ways. */
export const CONFUSED_LETTERS: readonly (readonly [string, string])[] = [
  ["s", "x"],
  ["ch", "tr"],
  ["d", "gi"],
  ["d", "r"],
  ["l", "n"],
  ["g", "gh"],
  ["ng", "ngh"],
  ["c", "k"],
].flatMap(([a = "", b = ""]) => [[a, b] as const, [b, a] as const]);

/** Hook above and tilde, which sound alike south of the Gianh river and are often written for each other. */
export const CONFUSED_TONES: ReadonlySet<string> = new Set(["\u0309", "\u0303"]);

/** Consonants that can open a syllable; one may also open with a vowel. */
export const ONSETS = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x".split(" ");

/** Everything that can follow the onset, without tone. */
export const RIMES = [
  "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây",
  "e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu",
  "o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet oi om on ong ooc oong op ot",
  "ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up ut",
  "uy uya uych uyên uyêt uynh uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu",
].flatMap((line) => line.split(" "));

/** The d with a bar, small and capital: the one letter that does not decompose. */
export const BARRED_D = ["đ", "Đ"] as const;
