import { z } from "zod";
import { readArrayFile, writeArrayFile } from "../../embedding/array-file.ts";
import { createVocabulary, type Vocabulary } from "../../text/typing/vocabulary.ts";

const KIND = "vocabulary-1";
const Meta = z.object({ spellings: z.array(z.string()) });

export function writeVocabulary(path: string, { spellings, counts, pairKeys, pairCounts }: Vocabulary): void {
  writeArrayFile(path, KIND, { spellings }, { counts, pairKeys, pairCounts });
}

/** @throws {Failure} `knowledge_unreadable` */
export function readVocabulary(path: string): Vocabulary {
  const file = readArrayFile(path, KIND);
  const { spellings } = Meta.parse(file.meta);
  return createVocabulary(spellings, file.u32("counts"), file.f64("pairKeys"), file.u32("pairCounts"));
}
