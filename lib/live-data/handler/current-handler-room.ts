import "server-only";
import { availableParallelism } from "node:os";
import { isMainThread } from "node:worker_threads";
import { env } from "@/lib/env";
import { type HandlerPool, handlerPool, type PoolSize, usualSize } from "@/lib/handler/handler-pool";
import { requestOutside } from "@/lib/outbound/request-outside";
import { houseKeys } from "@/lib/secrets/house-keys";
import type { HandlerRoom } from "./room";

// Next bundles pages and routes apart; one process has one set of threads all the same.
type Holder = { flowsmithHandlers?: HandlerPool };
// The global object takes any property; nobody else uses this name.
const holder = globalThis as Holder;

/** The threads that run handlers in this process. */
export function currentHandlerPool(): HandlerPool {
  holder.flowsmithHandlers ??= handlerPool(isMainThread ? usualSize : shareOfThread());
  return holder.flowsmithHandlers;
}

/** Threads that answer calls run the handlers of their calls, all together as many as one process may. */
function shareOfThread(): PoolSize {
  const part = (count: number) => Math.ceil(count / availableParallelism());
  const { workersMax, runsPerOwner } = usualSize;
  return { ...usualSize, workersMax: part(workersMax), runsPerOwner: part(runsPerOwner) };
}

/** Writing and trying handlers in this process. */
export function currentHandlerRoom(): HandlerRoom {
  const settings = { allowsLocal: env().outboundIsLocal };
  return {
    now: () => new Date(),
    keys: houseKeys,
    request: (request) => requestOutside(settings, request),
    pool: currentHandlerPool(),
  };
}
