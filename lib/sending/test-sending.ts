import type { OpenDatabase } from "@/db/current";
import { findSend, type StoredSend } from "@/db/sends";
import { insertWebhookDeliveries } from "@/db/webhooks";
import { openAccount } from "@/lib/accounts/open-account";
import { valueIn } from "@/lib/drafts/test-flow";
import { invariant } from "@/lib/invariant";
import { subscribeWebhooks, webhookFieldsNeeded } from "@/lib/meta/accounts/app-subscriptions";
import { subscribeApp } from "@/lib/meta/accounts/subscribed-apps";
import { publishFlow } from "@/lib/publishing/publish-flow";
import { type Publisher, publisherIn } from "@/lib/publishing/test-publishing";
import { processWaiting } from "@/lib/responses/process-waiting";
import { workFor } from "@/lib/responses/work-for";
import { type ChatMessage, readChat } from "@/lib/sandbox/phone/chats";
import { type TestSandbox, verifyToken } from "@/lib/sandbox/test-sandbox";
import type { From, WantedSend } from "./wanted-send";

/** A phone that nobody has. */
export const testPhone = "16505551234";

/** A workspace with a live Flow in the sandbox, whose webhooks arrive when a test says so. */
export type Sender = Publisher & {
  readonly from: From;
  readonly wantedSend: (change?: Partial<WantedSend>) => WantedSend;
  readonly send: (id: string) => Promise<StoredSend>;
  /** What the phone has from this business, oldest first. */
  readonly chat: (waId?: string) => Promise<readonly ChatMessage[]>;
  /** Delivers what the sandbox tells and takes it up. */
  readonly hear: () => Promise<void>;
  /** Takes up a delivery that the test wrote itself. */
  readonly tell: (body: string) => Promise<void>;
};

export async function senderIn(
  opened: OpenDatabase,
  house: TestSandbox,
  { isLive = true, text }: { readonly isLive?: boolean; readonly text?: string } = {},
): Promise<Sender> {
  const publisher = await publisherIn(opened, house, text);
  const { room, scope, area, accountId, flowId } = publisher;
  const open = valueIn(await openAccount(room, scope, accountId));
  const { appId, mainPhoneNumberId: phoneNumberId } = open.account;
  const target = { callbackUrl: `${house.origin}/webhook`, verifyToken, fields: webhookFieldsNeeded };
  valueIn(await subscribeWebhooks(open.appGraph, appId, target));
  valueIn(await subscribeApp(open.graph, open.account.wabaId));
  if (isLive) valueIn(await publishFlow(room, scope, publisher.wanted));
  const from = { flowId, accountId, phoneNumberId };
  const processing = { db: opened.db, now: room.now, workFor };
  const tell = async (...bodies: readonly string[]) => {
    const place = { workspaceId: scope.workspaceId, accountId, signer: "current" as const };
    const deliveries = bodies.map((body) => ({ ...place, body, receivedAt: room.now() }));
    if (deliveries.length > 0) await insertWebhookDeliveries(opened.db, deliveries);
    await processWaiting(processing);
  };
  let heard = house.received.length;
  return {
    ...publisher,
    from,
    wantedSend: (change = {}) => ({
      ...from,
      mode: "published",
      to: testPhone,
      message,
      flowToken: "",
      ...change,
    }),
    send: async (id) => {
      const found = await findSend(scope, id);
      invariant(found, "the send is kept");
      return found;
    },
    chat: async (waId = testPhone) =>
      (await readChat(area, { numberId: phoneNumberId, waId })).messages.filter(
        ({ sender }) => sender === "business",
      ),
    hear: async () => {
      await house.deliver();
      const bodies = house.received.slice(heard).map(({ body }) => body);
      heard = house.received.length;
      await tell(...bodies);
    },
    tell,
  };
}

export const message: WantedSend["message"] = {
  header: "Booking",
  body: "Choose a time that suits you.",
  footer: "Takes one minute",
  buttonText: "Book",
  opening: { by: "navigate", screen: "WELCOME", data: { greeting: "Hi Ana" } },
};
