import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { checkCredential } from "./check-credential";
import type { CredentialField, Credentials } from "./credentials";
import { freshState, goodSecret, ids, startTestMeta, type TestMeta } from "./test-meta";
import { goodCredentials, testNow, testRoom } from "./test-room";

let meta: TestMeta;
beforeAll(async () => {
  meta = await startTestMeta();
});
beforeEach(() => Object.assign(meta.state, freshState()));
afterAll(() => meta.graph.close());

const check = (field: CredentialField, change: Partial<Credentials> = {}) =>
  checkCredential(testRoom(meta), { field, entered: { ...goodCredentials, ...change } });

const dayMs = 24 * 60 * 60 * 1000;
const inDays = (days: number) => (testNow.getTime() + days * dayMs) / 1000;

describe("what is entered is checked with WhatsApp", () => {
  it.each(["accessToken", "wabaId", "phoneNumberId", "appId", "appSecret"] as const)(
    "a right %s is found good",
    async (field) => {
      expect((await check(field)).finding).toMatchObject({ state: "good" });
    },
  );

  it("a token tells its app and its accounts, an account its numbers, so that nobody has to type them", async () => {
    expect((await check("accessToken")).suggested).toEqual({
      appId: ids.app,
      accounts: [{ id: ids.waba, name: "Clinic" }],
    });
    expect((await check("wabaId")).suggested.numbers).toEqual([
      { id: ids.number, displayNumber: "+1 555-078-3881", verifiedName: "Clinic" },
      { id: ids.otherNumber, displayNumber: "+1 555-078-3882", verifiedName: "Clinic" },
    ]);
  });

  it.each([
    ["accessToken", { accessToken: "" }, "problem", "There is no access token yet."],
    ["accessToken", { accessToken: "EAAnotThisOne" }, "problem", "does not accept the access token"],
    ["wabaId", { wabaId: "my account" }, "problem", "no account ID"],
    ["wabaId", { wabaId: "2999999999999999" }, "problem", "does not know this"],
    ["wabaId", { wabaId: ids.number }, "problem", "the ID of a phone number, not of the account"],
    ["wabaId", { accessToken: "EAAnotThisOne" }, "unknown", "once the access token works"],
    ["phoneNumberId", { phoneNumberId: "+1 (555) 078 3881" }, "problem", "This is the phone number itself."],
    ["phoneNumberId", { phoneNumberId: "5999999999999999" }, "problem", "no number with this ID"],
    ["phoneNumberId", { phoneNumberId: "hello" }, "problem", "no phone number ID"],
    ["appId", { appId: "4999999999999999" }, "problem", "another app"],
    ["appSecret", { appSecret: goodSecret.replace("0", "f") }, "problem", "not the secret of the app"],
    ["appSecret", { appSecret: "short" }, "problem", "not the secret of the app"],
    ["appSecret", { appId: "4999999999999999" }, "unknown", "app ID has to be right first"],
  ] as const)("%s of %j is a %s: %s", async (field, change, state, words) => {
    const { finding } = await check(field, change);
    expect(finding).toMatchObject({ state, happened: expect.stringContaining(words) });
    expect(finding.remedy).toMatch(/\.$/);
  });

  it("a number that was typed instead of its id is answered with the id", async () => {
    const { finding } = await check("phoneNumberId", { phoneNumberId: "15550783882" });
    expect(finding.remedy).toContain(ids.otherNumber);
  });

  it.each([
    [inDays(1), "caution", "only until 21 November 2026"],
    [inDays(60), "good", "until 19 January 2027"],
    [inDays(-1), "problem", "has expired"],
  ])("a token that ends at %d is a %s", async (tokenExpiresAt, state, words) => {
    meta.state.tokenExpiresAt = tokenExpiresAt;
    expect((await check("accessToken")).finding).toMatchObject({
      state,
      happened: expect.stringContaining(words),
    });
  });

  it("a token without the permission to send is refused by its name", async () => {
    meta.state.scopes = ["whatsapp_business_management"];
    const { finding } = await check("accessToken");
    expect(finding).toMatchObject({
      state: "problem",
      happened: "The token lacks whatsapp_business_messaging.",
    });
  });

  it("a number whose verification has expired works, with a warning that Flows cannot be published", async () => {
    for (const number of meta.state.numbers) number.verification = "EXPIRED";
    expect((await check("phoneNumberId")).finding).toMatchObject({
      state: "caution",
      happened: expect.stringContaining("Flows cannot be published"),
    });
  });

  it("asks for the app secret first where the app wants it with every call, and then goes on with it", async () => {
    meta.state.wantsProof = true;
    const { finding } = await check("accessToken", { appSecret: "" });
    expect(finding).toMatchObject({ state: "unknown", remedy: expect.stringContaining("app secret first") });
    expect((await check("appSecret", { appSecret: "f".repeat(32) })).finding.state).toBe("problem");
    for (const field of ["accessToken", "wabaId", "phoneNumberId", "appSecret"] as const) {
      expect((await check(field)).finding.state).toBe("good");
    }
  });

  it("says that nothing is known while WhatsApp does not answer", async () => {
    meta.state.isDown = true;
    for (const field of ["accessToken", "wabaId", "appSecret"] as const) {
      expect((await check(field)).finding.state).toBe("unknown");
    }
  });
});
