import type { IssuerLevel } from "#knowledge/domain/document.ts";
import {
  CENTRAL,
  CENTRAL_CITIES,
  CITY,
  COMMUNE,
  DEPARTMENT,
  DISTRICT,
  GOVERNMENT,
  PARTY,
  PROVINCE,
} from "./front-matter-words.vi.ts";

/** The level of an office by the words of its name; `other` where they do not tell. */
export function judgeLevel(issuer: string | null): IssuerLevel {
  if (issuer === null) return "other";
  if (PARTY.test(issuer) && GOVERNMENT.test(issuer)) return "party-government";
  if (COMMUNE.test(issuer)) return "commune";
  if (DISTRICT.test(issuer)) return "district";
  if (DEPARTMENT.test(issuer)) return "department";
  if (CENTRAL.test(issuer)) return "central";
  if (PROVINCE.test(issuer)) return "province";
  if (CITY.test(issuer)) return CENTRAL_CITIES.test(issuer) ? "province" : "district";
  return "other";
}
