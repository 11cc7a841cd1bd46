import type { Fault } from "@/lib/endpoint/exchange";
import { type ReadAnswer, readAnswer } from "@/lib/endpoint/read-answer";
import { isJsonObject, own } from "@/lib/flow/json";
import type { HandlerRun } from "@/lib/handler/handler-run";
import { failure, type Result, success } from "@/lib/result";
import { faultOfRun } from "./fault-of-run";

/** What a handler wants to be shown next; a Response may close the Flow with the status 427. */
export function answerOfRun({ outcome }: HandlerRun): Result<ReadAnswer, Fault> {
  if (!outcome.ok) return failure(faultOfRun(outcome.failure));
  const { status, value } = outcome.value;
  if (status === 427) {
    const message = isJsonObject(value) ? own(value, "error_msg") : undefined;
    return success({
      reply: { kind: "closed", message: typeof message === "string" ? message : "" },
      notes: [],
    });
  }
  if (status < 200 || status > 299) {
    return failure({ code: "bad-answer", message: `The handler answered with the status ${status}.` });
  }
  return readAnswer(value);
}
