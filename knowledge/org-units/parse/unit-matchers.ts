import { DOCUMENT_TYPES } from "../../text/document-types.vi.ts";
import { BODY_HEADS, BODY_HEADS_WITH_PLACE } from "../words/body-heads.vi.ts";
import {
  CENTRAL_LEVELS,
  GROUP_NOUNS,
  LEVEL_WORDS,
  MODIFIERS,
  OWNER_LINKS,
  PEOPLE_NOUNS,
  PLACE_LINKS,
  QUANTIFIERS,
} from "../words/group-words.vi.ts";
import { BARE_OWNERS, COMMUNE_POSITIONS, LONE_ROLES, NAMED_HEADS, ROLE_HEADS } from "../words/head-words.vi.ts";
import {
  FIELDS,
  FUNCTION_WORDS,
  NAME_PARTS,
  NOT_HEADS,
  NOT_LEVELS,
  TASK_VERBS,
  VERBAL_FIELDS,
} from "../words/name-words.vi.ts";
import { createPhraseMatcher, type UnitToken } from "./unit-tokens.ts";

/** The word tables of names, each as a matcher. */
export const words = {
  bodyHead: createPhraseMatcher(BODY_HEADS),
  bodyHeadWithPlace: createPhraseMatcher(BODY_HEADS_WITH_PLACE),
  namedHead: createPhraseMatcher(NAMED_HEADS),
  roleHead: createPhraseMatcher(ROLE_HEADS),
  loneRole: createPhraseMatcher(LONE_ROLES),
  position: createPhraseMatcher(COMMUNE_POSITIONS),
  quantifier: createPhraseMatcher(QUANTIFIERS),
  groupNoun: createPhraseMatcher(GROUP_NOUNS),
  peopleNoun: createPhraseMatcher(PEOPLE_NOUNS),
  centralLevel: createPhraseMatcher(CENTRAL_LEVELS),
  documentType: createPhraseMatcher(DOCUMENT_TYPES.map(({ name }) => name).filter((name) => name.includes(" "))),
  levelWord: createPhraseMatcher(LEVEL_WORDS),
  notHead: createPhraseMatcher(NOT_HEADS),
  notLevel: createPhraseMatcher(NOT_LEVELS),
  modifier: createPhraseMatcher(MODIFIERS),
  placeLink: createPhraseMatcher(PLACE_LINKS),
  ownerLink: createPhraseMatcher(OWNER_LINKS),
  bareOwner: createPhraseMatcher(BARE_OWNERS),
  field: createPhraseMatcher(FIELDS),
  verbalField: createPhraseMatcher(VERBAL_FIELDS),
  taskVerb: createPhraseMatcher(TASK_VERBS),
  namePart: createPhraseMatcher(NAME_PARTS),
  functionWord: createPhraseMatcher(FUNCTION_WORDS),
} as const;

/** True where the head of a body or of a named unit opens. */
export function opensHead(tokens: readonly UnitToken[], at: number): boolean {
  return words.bodyHead(tokens, at) > 0 || (words.namedHead(tokens, at) > 0 && tokens[at + 1]?.isCapital === true);
}
