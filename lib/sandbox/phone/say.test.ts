import { describe, expect, it } from "vitest";
import type { Json } from "@/lib/flow/json";
import { createFlow } from "@/lib/meta/flows/create-flow";
import { publishFlow } from "@/lib/meta/flows/publish-flow";
import { flowMessage } from "@/lib/meta/messages/flow-message";
import { sendMessage } from "@/lib/meta/messages/send-message";
import { seconds } from "../graph/graph-time";
import { testHouse } from "../test-house";
import { testFlow } from "../test-sandbox";
import { markRead, readChat } from "./chats";
import { changePerson } from "./people";
import { completeFlow, sendText } from "./say";

const { house, connect } = testHouse();

describe("what the business is told of a phone", () => {
  it("has the form of spec/platform.md, E.3 and E.4, sign for sign", async () => {
    const { area, graph, account } = await connect();
    const { wabaId, phoneNumberId, displayNumber } = account;
    const made = await createFlow(graph, wabaId, {
      name: "Booking",
      categories: ["OTHER"],
      flowJson: testFlow(),
    });
    await publishFlow(graph, made.ok ? made.value.id : "");
    await changePerson(area, "16505551234", { name: "Ana" });
    const message = flowMessage({
      to: "16505551234",
      bodyText: "Hi",
      buttonText: "Book",
      flow: { name: "Booking" },
      flowToken: "5d0c",
      opening: { by: "navigate" },
      callbackData: "run_77",
    });
    const sent = await sendMessage(graph, phoneNumberId, message);
    const out = sent.ok ? sent.value.id : "";
    const done = await completeFlow(area, { messageId: out, payload: { slot: "ä" } });
    await house().deliver();
    const bodies = house().received.flatMap(({ body }): readonly Json[] => {
      const entry = JSON.parse(body).entry[0];
      return entry.id === wabaId && entry.changes[0].field === "messages" ? [JSON.parse(body)] : [];
    });
    const metadata = {
      display_phone_number: displayNumber.replace(/\D/g, ""),
      phone_number_id: phoneNumberId,
    };
    const timestamp = String(seconds(house().sandbox.now()));
    const userId = expect.stringMatching(/^US\.\d{20}$/);
    const envelope = (value: object) => ({
      object: "whatsapp_business_account",
      entry: [
        {
          id: wabaId,
          changes: [{ field: "messages", value: { messaging_product: "whatsapp", metadata, ...value } }],
        },
      ],
    });
    const status = (name: string) => ({
      id: out,
      status: name,
      timestamp,
      recipient_id: "16505551234",
      recipient_user_id: userId,
      biz_opaque_callback_data: "run_77",
    });
    const pricing = {
      billable: false,
      pricing_model: "PMP",
      type: "free_customer_service",
      category: "service",
    };
    expect(bodies).toEqual([
      envelope({ statuses: [{ ...status("sent"), pricing }] }),
      envelope({ statuses: [{ ...status("delivered"), pricing }] }),
      envelope({ statuses: [status("read")] }),
      envelope({
        contacts: [{ profile: { name: "Ana" }, wa_id: "16505551234", user_id: userId }],
        messages: [
          {
            context: { from: metadata.display_phone_number, id: out },
            from: "16505551234",
            from_user_id: userId,
            id: done.ok ? done.value.messageId : "",
            timestamp,
            type: "interactive",
            interactive: {
              type: "nfm_reply",
              nfm_reply: { name: "flow", body: "Sent", response_json: '{"flow_token":"5d0c","slot":"ä"}' },
            },
          },
        ],
      }),
    ]);
  });

  it("is told once that it was read", async () => {
    const { area, account, events } = await connect();
    const key = { numberId: account.phoneNumberId, waId: "16505551234" };
    await sendText(area, { ...key, text: "Hello" });
    await markRead(area, key);
    await markRead(area, key);
    await house().deliver();
    expect(events().map(({ kind }) => kind)).toEqual(["message"]);
  });
});

describe("a chat", () => {
  it("is read in pages, oldest message first", async () => {
    const { area, account } = await connect();
    const key = { numberId: account.phoneNumberId, waId: "16505551234" };
    for (let count = 1; count <= 60; count += 1) await sendText(area, { ...key, text: `Message ${count}` });
    const last = await readChat(area, key);
    expect(last.hasMore).toBe(true);
    expect(last.messages).toHaveLength(50);
    expect(last.messages.at(-1)?.content).toEqual({ kind: "text", text: "Message 60" });
    const before = last.messages[0]?.position ?? 0;
    const first = await readChat(area, { ...key, before });
    expect(first.hasMore).toBe(false);
    expect(first.messages[0]?.content).toEqual({ kind: "text", text: "Message 1" });
    expect(first.messages).toHaveLength(10);
  });

  it.each([
    ["", "empty"],
    [" \n", "empty"],
    ["x".repeat(4097), "too-large"],
  ])("takes no text like %j", async (text, reason) => {
    const { area, account } = await connect();
    const said = await sendText(area, { numberId: account.phoneNumberId, waId: "16505551234", text });
    expect(said).toEqual({ ok: false, failure: { reason } });
  });

  it("belongs to a number of the workspace and to a real phone number", async () => {
    const [mine, theirs] = [await connect(), await connect()];
    const foreign = { numberId: theirs.account.phoneNumberId, waId: "16505551234", text: "Hi" };
    expect(await sendText(mine.area, foreign)).toEqual({ ok: false, failure: { reason: "not-found" } });
    const nobody = { numberId: mine.account.phoneNumberId, waId: "12", text: "Hi" };
    expect(await sendText(mine.area, nobody)).toEqual({ ok: false, failure: { reason: "no-number" } });
  });
});
