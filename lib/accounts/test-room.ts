import { createGraphClient } from "@/lib/meta/client/graph-client";
import { timingOf } from "@/lib/meta/client/test-graph";
import { keyRingOf } from "@/lib/secrets/key-ring";
import { secretOf } from "@/lib/secrets/secret";
import type { AccountsRoom } from "./room";
import { goodSecret, goodToken, ids, type TestMeta } from "./test-meta";

export const testNow = new Date("2026-11-20T12:00:00Z");

/** The workroom before a test's own Meta, on a clock that stands. The sandbox hands out the same account. */
export function testRoom({ graph }: TestMeta, change: Partial<AccountsRoom> = {}): AccountsRoom {
  const ring = keyRingOf(["a".repeat(64)]);
  return {
    keys: () => ring,
    graph: (settings) => createGraphClient({ ...settings, timing: timingOf().timing, attemptsMax: 2 }),
    now: () => testNow,
    graphUrl: graph.origin,
    graphVersion: "v25.0",
    publicUrl: "https://flows.example.com",
    localUrl: "http://127.0.0.1:3000",
    sandbox: {
      graphUrl: graph.origin,
      create: async () => ({
        accessToken: secretOf(goodToken),
        appSecret: secretOf(goodSecret),
        appId: ids.app,
        wabaId: ids.waba,
        phoneNumberId: ids.number,
      }),
    },
    ...change,
  };
}

export const goodCredentials = {
  accessToken: goodToken,
  wabaId: ids.waba,
  phoneNumberId: ids.number,
  appId: ids.app,
  appSecret: goodSecret,
};
