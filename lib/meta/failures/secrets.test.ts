import { inspect } from "node:util";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { startTestGraph, type TestGraph } from "../client/test-graph";
import { redactor } from "./redact";

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

const signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789|_-.~+/=";
const token = fc.string({ unit: fc.constantFrom(...signs), minLength: 12, maxLength: 200 });

describe("a failure", () => {
  it("shows no secret of the call, wherever Meta or the network repeats it", async () => {
    await fc.assert(
      fc.asyncProperty(
        token,
        token,
        token,
        fc.constantFrom(400, 401, 500),
        async (own, app, other, status) => {
          const spellings = [own, app, other, encodeURIComponent(own), `Bearer ${own}`];
          const echo = spellings.join(" ");
          graph.answerWith(() => ({
            status,
            body: {
              error: {
                message: `Malformed access token ${echo}`,
                code: 987_654,
                error_user_title: echo,
                error_user_msg: `access_token=${own}&input_token=${encodeURIComponent(other)}`,
                error_data: { details: JSON.stringify({ deep: echo }), list: [own, { [other]: app }] },
                fbtrace_id: own,
              },
            },
          }));
          const client = graph.client({ accessToken: own, appSecret: app, attemptsMax: 1 });
          const got = await client.call(
            {
              method: "GET",
              path: ["debug_token"],
              query: { input_token: other },
              repeat: "always",
              patience: "read",
              secrets: [other],
            },
            z.unknown(),
          );
          const shown = JSON.stringify(got) + inspect(got, { depth: null, showHidden: true });
          expect(got.ok).toBe(false);
          for (const secret of [...spellings, encodeURIComponent(other)]) expect(shown).not.toContain(secret);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("shows no address with parameters when the network fails", async () => {
    const failing: typeof fetch = async (address) => {
      throw new TypeError(`fetch failed for ${String(address)}`, { cause: new Error(String(address)) });
    };
    const client = graph.client({ fetch: failing, attemptsMax: 1 });
    const query = { input_token: "EAAanotherTokenOfSomebody01" };
    const got = await client.call(
      { method: "GET", path: ["debug_token"], query, repeat: "never", patience: "read" },
      z.unknown(),
    );
    expect(JSON.stringify(got)).toContain("unreachable");
    expect(inspect(got, { depth: null, showHidden: true })).not.toContain(query.input_token);
  });

  it("keeps an enormous error short", async () => {
    const body = { error: { message: "m".repeat(500_000), code: 100, list: ["x".repeat(500_000)] } };
    graph.answerWith(() => ({ status: 400, body }));
    const got = await graph
      .client()
      .call({ method: "GET", path: ["1"], repeat: "never", patience: "read" }, z.unknown());
    expect(JSON.stringify(got).length).toBeLessThan(10_000);
    expect(got).toMatchObject({ failure: { original: { code: 100 } } });
  });
});

describe("taking secrets out", () => {
  it("finds tokens that nobody named", () => {
    const redact = redactor([]);
    expect(redact("token EAABsbCS1234567890abcdef is bad")).toBe("token [secret] is bad");
    expect(redact("?access_token=abc.def&x=1")).toBe("?access_token=[secret]&x=1");
    expect(redact("app 1234567890|AbCdEfGhIjKlMnOpQr")).toBe("app [secret]");
  });

  it("leaves everything else as it is", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value);
        fc.pre(!/EAA|token|\||%7C|secret|proof/i.test(text));
        expect(redactor(["SomeSecretNobodyTypes"])(JSON.parse(text))).toEqual(JSON.parse(text));
      }),
    );
  });

  it("finds secrets as Meta escapes them", () => {
    const redact = redactor(["pa/ss wörd"]);
    expect(redact('a "pa\\/ss w\\u00f6rd" b pa%2Fss%20w%C3%B6rd')).toBe('a "[secret]" b [secret]');
  });
});
