import { describe, expect, it } from "vitest";
import { createOperatorDoor, isTokenOf } from "#bot/operator/operator-session.ts";
import { createClock } from "../../fakes/small-bot.ts";

const PASSWORD = "mat-khau-dai";
const MINUTE = 60_000;

function openDoor() {
  const clock = createClock();
  const door = createOperatorDoor(PASSWORD, clock.now);
  const signIn = (password = PASSWORD, address = "10.0.0.1") => door.signIn({ name: "Chị Lan", password }, address);
  const cookie = () => {
    const outcome = signIn();
    return outcome.kind === "done" ? (outcome.cookie.split(";")[0] ?? "") : "";
  };
  return { clock, door, signIn, cookie };
}

describe("the operator's door", () => {
  it("opens to the password alone, with a cookie that no script and no other site can use", () => {
    const { door, signIn } = openDoor();
    const outcome = signIn();
    expect(outcome.kind === "done" && outcome.cookie).toMatch(
      /; Path=\/duyet; Max-Age=28800; HttpOnly; SameSite=Strict$/,
    );
    for (const wrong of ["", "mat-khau-da", "mat-khau-dai ", "Mat-khau-dai"])
      expect(signIn(wrong, wrong).kind).toBe("wrong");
    expect(door.find(undefined)).toBeNull();
  });

  it("knows who is signed in, until the day is over", () => {
    const { door, cookie, clock } = openDoor();
    const mine = cookie();
    expect(door.find(`tldv=abc; ${mine}; other=1`)?.name).toBe("Chị Lan");
    clock.advance(8 * 60 * MINUTE + 1);
    expect(door.find(mine)).toBeNull();
  });

  it("refuses a cookie that was changed, cut, or sealed by another start of the program", () => {
    const { door, cookie } = openDoor();
    const mine = cookie();
    const [name = "", value = ""] = mine.split("=");
    const [text = "", seal = ""] = value.split(".");
    const forged = Buffer.from(JSON.stringify({ name: "Ai đó", until: 9e15, id: "x" })).toString("base64url");
    for (const bad of [
      `${name}=${forged}.${seal}`,
      `${name}=${text}.${"A".repeat(43)}`,
      `${name}=${text}.`,
      `${name}=`,
    ]) {
      expect(door.find(bad)).toBeNull();
    }
    expect(openDoor().door.find(mine)).toBeNull();
  });

  it("gives each visit a form token of its own", () => {
    const { door, cookie } = openDoor();
    const [one, two] = [door.find(cookie()), door.find(cookie())];
    if (one === null || two === null) throw new Error("not signed in");
    expect(isTokenOf(one, one.formToken)).toBe(true);
    expect(isTokenOf(one, two.formToken)).toBe(false);
    expect(isTokenOf(one, "")).toBe(false);
  });

  it("stops listening to an address after five wrong passwords, for a quarter of an hour, and to no other", () => {
    const { signIn, clock } = openDoor();
    for (let tried = 0; tried < 5; tried++) expect(signIn("sai-roi-do").kind).toBe("wrong");
    expect(signIn().kind).toBe("tooMany");
    expect(signIn(PASSWORD, "10.0.0.2").kind).toBe("done");
    clock.advance(15 * MINUTE + 1);
    expect(signIn().kind).toBe("done");
  });

  it("stops listening to all when very many addresses try", () => {
    const { signIn } = openDoor();
    for (let tried = 0; tried < 50; tried++) signIn("sai-roi-do", `10.1.0.${tried}`);
    expect(signIn(PASSWORD, "10.2.0.1").kind).toBe("tooMany");
  });
});
