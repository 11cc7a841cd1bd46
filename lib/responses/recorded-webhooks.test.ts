import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OpenDatabase } from "@/db/current";
import { listTray } from "@/db/responses";
import { testDatabases } from "@/db/test-databases";
import { listWebhookDeliveries, listWebhookEvents } from "@/db/webhooks";
import { isJsonArray, isJsonObject, type Json } from "@/lib/flow/json";
import { hasCorpus, recorded } from "@/lib/meta/test-corpus";
import { processWaiting } from "./process-waiting";
import { messagesBody } from "./test-deliveries";
import { addAccount, testReception } from "./test-reception";

it.skipIf(hasCorpus)("needs ../shared/corpus/payloads, which is not here", () => {
  expect(recorded("nfm-reply")).toEqual([]);
});

describe.skipIf(!hasCorpus).each(testDatabases)(
  "webhooks that others have recorded, on $name",
  ({ open }) => {
    let opened: OpenDatabase;
    beforeAll(async () => {
      opened = await open();
    });
    afterAll(() => opened.close());

    async function delivered(payload: Json) {
      const account = await addAccount(opened.db, { wabaId: wabaIdIn(payload) });
      const { post, processing } = testReception(opened.db);
      const body = bodyOf(payload);
      for (const _ of ["once", "and repeated"]) {
        expect((await post(account.appId, body)).status).toBe(200);
      }
      expect(await processWaiting(processing)).toBeUndefined();
      return {
        body,
        deliveries: await listWebhookDeliveries(account, account.accountId, 10),
        events: await listWebhookEvents(account, account.accountId, { countMax: 100 }),
        responses: await listTray(account, { countMax: 100 }),
      };
    }

    it.each(recorded("nfm-reply"))("$name becomes one response", async ({ payload }) => {
      const { body, deliveries, events, responses } = await delivered(payload);
      expect(deliveries).toMatchObject([
        { body, failure: null, processedAt: expect.any(Date) },
        { body, failure: null, processedAt: expect.any(Date) },
      ]);
      // What a shop gets by a form of WhatsApp's own is no Flow.
      const isFlow = !body.includes("address_message");
      expect(responses).toHaveLength(isFlow ? 1 : 0);
      expect(events.filter(({ kind }) => kind === "flow-response")).toHaveLength(isFlow ? 1 : 0);
      for (const { state } of events) expect(state).toMatch(/^(done|kept)$/);
    });

    it.each(recorded("flows-webhook"))("$name is kept once and understood", async ({ payload }) => {
      const { deliveries, events, responses } = await delivered(payload);
      expect(deliveries.every(({ processedAt }) => processedAt !== null)).toBe(true);
      expect(events).toMatchObject([{ kind: expect.stringMatching(/^flow-/), state: "done" }]);
      expect(responses).toEqual([]);
    });

    it.each(recorded("").filter(({ name }) => !/^(nfm-reply|flows-webhook)/.test(name)))(
      "$name, which is no webhook, is kept and harms nothing",
      async ({ payload }) => {
        const { deliveries, events, responses } = await delivered(payload);
        expect(deliveries.every(({ processedAt }) => processedAt !== null)).toBe(true);
        expect(events.length).toBeGreaterThan(0);
        expect(responses).toEqual([]);
      },
    );
  },
);

/** A sample may be the innermost part alone. */
function bodyOf(payload: Json): string {
  const reply = isJsonObject(payload) ? payload.nfm_reply : undefined;
  return reply === undefined
    ? JSON.stringify(payload)
    : messagesBody({ messages: [{ id: "wamid.1", interactive: { nfm_reply: reply } }] });
}

function wabaIdIn(payload: Json): string {
  const entries = isJsonObject(payload) && isJsonArray(payload.entry) ? payload.entry : [];
  const [entry] = entries;
  return isJsonObject(entry) && typeof entry.id === "string" ? entry.id : "2000000000000002";
}
