import { testSecret } from "../../lib/responses/test-reception";
import { stormOf } from "../../lib/responses/test-storm";
import { say } from "../say.mjs";
import { acknowledgementTimes } from "./acknowledgements";
import { provenStorm } from "./proven-storm";
import { houses } from "./webhook-houses";

/** Per second, as on a busy day. */
const rate = 200;
const seconds = 30;

/**
 * The door for webhooks of the built server on both databases: how long it takes to acknowledge at a steady rate, and
 * whether anything is lost or doubled while it is killed twice under a storm of `deliveries`.
 */
export async function measureWebhooks(deliveries: number): Promise<boolean> {
  const proofs: boolean[] = [];
  for (const [name, inHouse] of houses) {
    await inHouse(async (house) => {
      const server = await house.start();
      const times = await acknowledgementTimes({
        address: `${server.url}/api/webhooks/${house.account.appId}`,
        bodies: stormOf(rate * seconds, house.account.wabaId).map(({ body }) => body),
        secret: testSecret,
        rate,
      });
      await server.kill();
      say(
        `${name}: acknowledged ${times.acknowledged} of ${times.sent} at ${rate} a second: ` +
          `p50 ${times.p50.toFixed(1)} ms, p99 ${times.p99.toFixed(1)} ms, longest ${times.longest.toFixed(0)} ms`,
      );
    });
    await inHouse(async (house) => {
      const proof = await provenStorm(house, deliveries);
      proofs.push(proof.lost === 0 && proof.doubled === 0);
      say(
        `${name}: ${deliveries} deliveries, killed twice: ${proof.acknowledged} messages acknowledged, ` +
          `${proof.lost} lost, ${proof.doubled} doubled, ${proof.failures} sent again, ${proof.seconds.toFixed(0)} s`,
      );
    });
  }
  return proofs.every(Boolean);
}
