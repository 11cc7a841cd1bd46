import { findSandboxAppById } from "@/db/sandbox-accounts";
import {
  claimSandboxDeliveries,
  nextSandboxDelivery,
  pruneSandboxDeliveries,
  type SandboxDelivery,
  settleSandboxDeliveries,
} from "@/db/sandbox-deliveries";
import { pruneSandboxMedia } from "@/db/sandbox-numbers";
import { pruneSandboxUploads } from "@/db/sandbox-uploads";
import { isJsonArray, isJsonObject, type Json } from "@/lib/flow/json";
import { signBody } from "@/lib/meta/webhooks/signature";
import { appSecretOf } from "../accounts/app-secret";
import { callOutside } from "../call-outside";
import type { Sandbox } from "../sandbox";
import { printBody } from "./print-body";

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** After a failure: at once, then with growing pauses, for seven days (spec/platform.md, E.1). */
const pausesMs = [0, 5_000, 30_000, 2 * minuteMs, 10 * minuteMs, 60 * minuteMs, 6 * 60 * minuteMs];
const givenUpAfterMs = 7 * dayMs;
const timeoutMs = 10_000;
const leaseMs = 60_000;
const atOnce = 5;

/** Delivers everything that is due, in its order. Answers when the next is due; undefined when nothing waits. */
export async function deliverDue(sandbox: Sandbox): Promise<Date | undefined> {
  for (;;) {
    const now = sandbox.now();
    const leaseUntil = new Date(now.getTime() + leaseMs);
    const claimed = await claimSandboxDeliveries(sandbox.db, { now, leaseUntil, countMax: atOnce });
    if (claimed.length === 0) break;
    for (const batch of joined(claimed)) await deliver(sandbox, batch);
  }
  await pruneSandboxDeliveries(sandbox.db, new Date(sandbox.now().getTime() - givenUpAfterMs));
  await pruneSandboxMedia(sandbox.db, sandbox.now());
  await pruneSandboxUploads(sandbox.db, sandbox.now());
  return nextSandboxDelivery(sandbox.db);
}

type Batch = readonly [SandboxDelivery, ...SandboxDelivery[]];

/** Those that may be joined and go to the same place become one batch; each of the others is one by itself. */
function joined(deliveries: readonly SandboxDelivery[]): readonly Batch[] {
  const batches: [SandboxDelivery, ...SandboxDelivery[]][] = [];
  for (const delivery of deliveries) {
    const { isJoined, appId, url } = delivery;
    const open = batches.find(
      ([first]) => isJoined && first.isJoined && first.appId === appId && first.url === url,
    );
    if (open) open.push(delivery);
    else batches.push([delivery]);
  }
  return batches;
}

async function deliver(sandbox: Sandbox, batch: Batch): Promise<void> {
  const [first] = batch;
  const app = await findSandboxAppById(sandbox.db, first.appId);
  if (!app) return;
  const body = bodyOf(batch);
  const answer = await callOutside(sandbox, {
    method: "POST",
    url: first.url,
    headers: {
      "content-type": "application/json",
      "user-agent": "facebookexternalua",
      "x-hub-signature-256": signBody(body, appSecretOf(sandbox, app).reveal()),
    },
    body,
    timeoutMs,
    bytesMax: 64 * 1024,
  });
  const lastAnswer = answer.ok ? String(answer.value.status) : answer.failure.reason;
  if (answer.ok && answer.value.status === 200) {
    return settleSandboxDeliveries(sandbox.db, batch, { state: "delivered", lastAnswer });
  }
  const now = sandbox.now().getTime();
  const pauseMs = pausesMs[first.attempts - 1] ?? dayMs;
  const isOver = now - first.createdAt.getTime() > givenUpAfterMs;
  const outcome = isOver ? { state: "given-up" as const } : { dueAt: new Date(now + pauseMs) };
  return settleSandboxDeliveries(sandbox.db, batch, { ...outcome, lastAnswer });
}

function bodyOf(batch: Batch): string {
  const [first, ...others] = batch;
  if (others.length === 0) return first.body;
  const entry = batch.flatMap(({ body }): readonly Json[] => {
    // Written by `printBody`.
    const value = JSON.parse(body) as Json;
    return isJsonObject(value) && isJsonArray(value.entry) ? value.entry : [];
  });
  return printBody({ object: "whatsapp_business_account", entry });
}
