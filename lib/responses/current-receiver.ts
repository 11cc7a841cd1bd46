import "server-only";
import { database } from "@/db/current";
import { insertWebhookDeliveries } from "@/db/webhooks";
import { currentRoom } from "@/lib/accounts/current-room";
import { webhookAccounts } from "@/lib/accounts/webhooks/webhook-accounts";
import { backgroundLoop } from "@/lib/background-loop";
import { errorFacts } from "@/lib/error-facts";
import { log } from "@/lib/log";
import { wakeNotifying } from "@/lib/notifying/current-notifier";
import { batchedStore } from "./batched-store";
import { wakeFiles } from "./files/current-files";
import { processWaiting } from "./process-waiting";
import type { Receiver } from "./receiver";
import { rememberedAccounts } from "./remembered-accounts";
import { rushWatch } from "./rush-watch";
import { workFor } from "./work-for";

// Next bundles pages and routes apart; one process has one loop all the same.
type Holder = {
  flowsmithProcessWebhooks?: () => void;
  flowsmithRush?: ReturnType<typeof rushWatch>;
};
// The global object takes any property; nobody else uses these names.
const holder = globalThis as Holder;

/** A crashed process may have left work behind, so this one looks every minute. */
const pauses = { shortest: 250, longest: 60_000, afterFailure: 5_000, whenIdle: 60_000 };

const accounts = rememberedAccounts(async (appId) => {
  const found = await webhookAccounts(currentRoom(), database(), appId);
  return found.map(({ open: { account, appSecret, previousAppSecret }, scope: { workspaceId } }) => {
    return { id: account.id, workspaceId, wabaId: account.wabaId, appSecret, previousAppSecret };
  });
}, Date.now);

holder.flowsmithRush ??= rushWatch();
/** The loop and the door may stand in different bundles; both have to look at the same. */
const rush = holder.flowsmithRush;
const store = batchedStore((deliveries) => insertWebhookDeliveries(database(), deliveries));

/** The door for webhooks of this process. */
export function currentReceiver(): Receiver {
  return {
    accountsOf: accounts.accountsOf,
    forgetAccounts: accounts.forget,
    store: (deliveries) => rush.during(() => store(deliveries)),
    wake: wakeProcessing,
    onFailure: (error) => log().error({ error: errorFacts(error) }, "A webhook could not be stored"),
    now: () => new Date(),
  };
}

/** Takes up what waits in this process; called at its start and whenever a webhook came. */
export function wakeProcessing(): void {
  holder.flowsmithProcessWebhooks ??= backgroundLoop(
    async () => {
      const next = await processWaiting({
        db: database(),
        now: () => new Date(),
        workFor,
        makeWay: rush.makeWay,
      });
      // What it kept may have to be told, and its files brought here.
      wakeNotifying();
      wakeFiles();
      return next;
    },
    (error) => log().error({ error: errorFacts(error) }, "Webhooks could not be processed"),
    pauses,
  );
  holder.flowsmithProcessWebhooks();
}
