import { describe, expect, it } from "vitest";
import { isSameOrigin } from "./same-origin";

describe("a request", () => {
  it.each([
    ["whose browser says so", { "sec-fetch-site": "same-origin" }, true],
    ["from another site of the same domain", { "sec-fetch-site": "same-site" }, false],
    ["from another site", { "sec-fetch-site": "cross-site" }, false],
    ["typed into the address bar", { "sec-fetch-site": "none" }, false],
    ["whose origin is the host", { origin: "http://127.0.0.1:3000", host: "127.0.0.1:3000" }, true],
    [
      "whose origin is the host in front of a proxy",
      { origin: "https://flows.example.com", host: "10.0.0.7:3000", "x-forwarded-host": "flows.example.com" },
      true,
    ],
    ["whose origin is another port", { origin: "http://127.0.0.1:4000", host: "127.0.0.1:3000" }, false],
    ["whose origin is hidden", { origin: "null", host: "127.0.0.1:3000" }, false],
    ["that says nothing", { host: "127.0.0.1:3000" }, false],
  ])("%s is judged rightly", (_, headers, expected) => {
    expect(isSameOrigin(new Headers(headers))).toBe(expected);
  });
});
