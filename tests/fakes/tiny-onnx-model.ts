import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Words that the tiny model knows; every word has a vector of its own, and "passage" and "query" too. */
const WORDS = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "passage", "query", ":", "báo", "cáo", "ngân", "sách", "dân", "vận"];
const HIDDEN = 16;

/** Numbers of ONNX's protobuf messages. @see https://github.com/onnx/onnx/blob/main/onnx/onnx.proto */
const FLOAT = 1;
const INT64 = 7;

/** Writes a real model into `folder`: one layer that looks up a vector for each word, with its tokenizer, as model hubs lay it out. */
export function writeTinyOnnxModel(folder: string): { readonly dimensions: number } {
  mkdirSync(join(folder, "onnx"), { recursive: true });
  const json = (name: string, content: unknown) => writeFileSync(join(folder, name), JSON.stringify(content));
  json("config.json", { model_type: "bert", architectures: ["BertModel"], hidden_size: HIDDEN });
  json("tokenizer_config.json", { tokenizer_class: "BertTokenizer", model_max_length: 64, pad_token: "[PAD]" });
  json("tokenizer.json", tokenizer());
  writeFileSync(join(folder, "onnx", "model.onnx"), model());
  return { dimensions: HIDDEN };
}

function tokenizer(): unknown {
  const special = (id: string) => ({ SpecialToken: { id, type_id: 0 } });
  const special_tokens = Object.fromEntries(
    ["[CLS]", "[SEP]"].map((id) => [id, { id, ids: [WORDS.indexOf(id)], tokens: [id] }]),
  );
  return {
    version: "1.0",
    added_tokens: WORDS.slice(0, 4).map((content, id) => ({ id, content, special: true })),
    normalizer: { type: "BertNormalizer", clean_text: true, strip_accents: false, lowercase: true },
    pre_tokenizer: { type: "BertPreTokenizer" },
    post_processor: {
      type: "TemplateProcessing",
      single: [special("[CLS]"), { Sequence: { id: "A", type_id: 0 } }, special("[SEP]")],
      pair: [],
      special_tokens,
    },
    decoder: { type: "WordPiece", prefix: "##", cleanup: true },
    model: {
      type: "WordPiece",
      unk_token: "[UNK]",
      continuing_subword_prefix: "##",
      max_input_chars_per_word: 50,
      vocab: Object.fromEntries(WORDS.map((word, id) => [word, id])),
    },
  };
}

/** `last_hidden_state = Gather(words, input_ids)`; the mask is asked for and left to the pooling. */
function model(): Uint8Array {
  const node = message(
    [1, "words"],
    [1, "input_ids"],
    [2, "last_hidden_state"],
    [4, "Gather"],
    [5, message([1, "axis"], [3, 0], [20, 2])],
  );
  const table = new Float32Array(WORDS.length * HIDDEN);
  WORDS.forEach((_, word) => {
    for (let at = 0; at < HIDDEN; at++) table[word * HIDDEN + at] = at === word ? 1 : 0.01 * ((word * 7 + at) % 5);
  });
  const words = message([1, WORDS.length], [1, HIDDEN], [2, FLOAT], [8, "words"], [9, new Uint8Array(table.buffer)]);
  const graph = message(
    [1, node],
    [2, "tiny"],
    [5, words],
    [11, value("input_ids", INT64, ["batch", "sequence"])],
    [11, value("attention_mask", INT64, ["batch", "sequence"])],
    [12, value("last_hidden_state", FLOAT, ["batch", "sequence", HIDDEN])],
  );
  return message([1, 8], [7, graph], [8, message([1, ""], [2, 13])]);
}

function value(name: string, type: number, shape: readonly (string | number)[]): Uint8Array {
  const dims = shape.map((size) => [1, message(typeof size === "number" ? [1, size] : [2, size])] as const);
  return message([1, name], [2, message([1, message([1, type], [2, message(...dims)])])]);
}

/** A protobuf message: numbers as varints, texts and bytes with their length. */
function message(...fields: readonly (readonly [number, number | string | Uint8Array])[]): Uint8Array {
  const parts = fields.flatMap(([field, content]) => {
    if (typeof content === "number") return [varint(field << 3), varint(content)];
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    return [varint((field << 3) | 2), varint(bytes.length), bytes];
  });
  return Uint8Array.from(Buffer.concat(parts));
}

function varint(value: number): Uint8Array {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 127; rest >>>= 7) bytes.push((rest & 127) | 128);
  return Uint8Array.from([...bytes, rest]);
}
