import { testSecret } from "../../lib/responses/test-reception";
import { sendStorm, stormOf } from "../../lib/responses/test-storm";
import type { WebhookHouse } from "./webhook-houses";

/** A storm of webhooks against the built server, which is killed twice meanwhile, and what is there afterwards. */
export async function provenStorm({ account, start, kept }: WebhookHouse, deliveries: number) {
  const began = performance.now();
  let server = await start();
  const kills = [Math.floor(deliveries / 3), Math.floor((deliveries * 2) / 3)];
  let restarting: Promise<void> = Promise.resolve();
  const { acknowledged, failures } = await sendStorm({
    deliveries: stormOf(deliveries, account.wabaId),
    address: () => `${server.url}/api/webhooks/${account.appId}`,
    secret: testSecret,
    atOnce: 16,
    onProgress: (count) => {
      if (count < (kills[0] ?? Number.POSITIVE_INFINITY)) return;
      kills.shift();
      restarting = restarting.then(async () => {
        await server.kill();
        server = await start();
      });
    },
  });
  await restarting;
  await server.kill();
  const there = await kept();
  const known = new Set(there);
  return {
    acknowledged: acknowledged.size,
    lost: [...acknowledged].filter((id) => !known.has(id)).length,
    doubled: there.length - known.size,
    failures,
    seconds: (performance.now() - began) / 1000,
  };
}
