import "server-only";
import { database } from "@/db/current";
import { backgroundLoop } from "@/lib/background-loop";
import { errorFacts } from "@/lib/error-facts";
import { log } from "@/lib/log";
import { forgetOldData } from "@/lib/sources/forget-old";
import { sweepOutdated } from "./retention";

type Holder = { flowsmithSweep?: () => void };
// The global object takes any property; nobody else uses this name.
const holder = globalThis as Holder;

const hourMs = 60 * 60 * 1000;
const pauses = { shortest: hourMs, longest: hourMs, afterFailure: hourMs / 6, whenIdle: hourMs };

/** Deletes once an hour what is kept no longer. */
export function wakeSweep(): void {
  holder.flowsmithSweep ??= backgroundLoop(
    async () => {
      await sweepOutdated(database(), new Date());
      await forgetOldData(database(), new Date());
      return undefined;
    },
    (error) => log().error({ error: errorFacts(error) }, "What is outdated could not be deleted"),
    pauses,
  );
  holder.flowsmithSweep();
}
