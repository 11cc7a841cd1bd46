import { describe, expect, it } from "vitest";
import { isJsonObject } from "@/lib/flow/json";
import { hasCorpus, recorded } from "../test-corpus";
import { delivery, eventsIn } from "./test-delivery";

it.skipIf(hasCorpus)("needs ../shared/corpus/payloads, which is not here", () => {
  expect(recorded("nfm-reply")).toEqual([]);
});

describe.skipIf(!hasCorpus)("webhooks that others have recorded", () => {
  const replies = recorded("nfm-reply");
  const flows = recorded("flows-webhook");

  it("are there", () => {
    expect(replies.length).toBeGreaterThanOrEqual(15);
    expect(flows.length).toBeGreaterThanOrEqual(8);
  });

  it.each(replies)("$name: every reply in it is understood", ({ payload }) => {
    const inner = isJsonObject(payload) && isJsonObject(payload.nfm_reply) ? payload.nfm_reply : undefined;
    // A sample may be the innermost part alone.
    const body = inner
      ? delivery("messages", { messages: [{ interactive: { nfm_reply: inner } }] })
      : undefined;
    const events = eventsIn(body ?? JSON.stringify(payload));
    const text = JSON.stringify(payload);
    const isAddress = text.includes("address_message");
    const found = events.filter(({ kind }) => kind === (isAddress ? "message" : "flow-response"));
    expect(found).toHaveLength(1);
    const [reply] = found;
    if (reply?.kind !== "flow-response") return;
    expect(reply.answersText).not.toBe("");
    const isReadable = !text.includes('\\"data\\":...');
    expect(reply.answers !== undefined).toBe(isReadable);
  });

  it.each(flows)("$name: nothing in it is unknown", ({ payload }) => {
    const events = eventsIn(JSON.stringify(payload));
    expect(events).toHaveLength(1);
    for (const { kind, key } of events) {
      expect(kind).toMatch(/^flow-(status|alert|version-expiry)$/);
      expect(key).toMatch(/^flow:\d+:/);
    }
  });

  it.each(recorded(""))("$name: is read without a throw", ({ payload }) => {
    expect(eventsIn(JSON.stringify(payload)).length).toBeGreaterThan(0);
  });
});
