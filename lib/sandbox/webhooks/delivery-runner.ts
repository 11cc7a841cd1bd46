import { backgroundLoop } from "@/lib/background-loop";
import type { Sandbox } from "../sandbox";
import { deliverDue } from "./deliver";

const pauses = { shortest: 0, longest: 60_000, afterFailure: 60_000, whenIdle: undefined };

/** Delivers webhooks in the background of this process, whenever it is woken and whenever the next is due. */
export function deliveryRunner(sandbox: () => Sandbox, onFailure: (error: unknown) => void): () => void {
  return backgroundLoop(async () => deliverDue(sandbox()), onFailure, pauses);
}
