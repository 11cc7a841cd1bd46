import "server-only";
import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import { isStorageFull } from "@/db/failures";
import type { Scope } from "@/db/scope";
import { errorFacts } from "./error-facts";
import { currentPerson, scopeOf } from "./identity/person";
import { log } from "./log";
import { failure, type Result } from "./result";

/** What every door may answer instead of a value. Nobody is signed in, or the server itself cannot do its part. */
export type ServerFailure =
  | { readonly reason: "signed-out" }
  | { readonly reason: "storage-full" }
  | { readonly reason: "unavailable" };

/** What was sent is not what the schema says. */
export type Invalid = { readonly reason: "invalid" };

type Run<Schema extends z.ZodType, Value, Failure> = (
  scope: Scope,
  input: z.output<Schema>,
) => Promise<Result<Value, Failure>>;

type Action<Schema extends z.ZodType, Value, Failure> = (
  input: z.input<Schema>,
) => Promise<Result<Value, Failure | ServerFailure>>;

/**
 * A door into one workroom function: checks the person, parses what was sent, runs in the person's workspace. It
 * never throws and never redirects, so that a page can keep what a person was doing.
 */
export function serverAction<Schema extends z.ZodType, Value, Failure>(
  schema: Schema,
  run: Run<Schema, Value, Failure>,
): Action<Schema, Value, Failure | Invalid> {
  return strictAction(schema, run, { reason: "invalid" });
}

/** The same for a page that says itself what it answers when something was sent that it never sends. */
export function strictAction<Schema extends z.ZodType, Value, Failure, Unfit>(
  schema: Schema,
  run: Run<Schema, Value, Failure>,
  unfit: Unfit,
): Action<Schema, Value, Failure | Unfit> {
  return (input) =>
    answering(async (): Promise<Result<Value, Failure | Unfit | ServerFailure>> => {
      const person = await currentPerson();
      if (!person) return failure({ reason: "signed-out" });
      const parsed = schema.safeParse(input);
      return parsed.success ? run(scopeOf(person), parsed.data) : failure(unfit);
    });
}

/** Runs the work and answers what nobody expects as a refusal; the cause is logged without what people wrote. */
export async function answering<Value, Failure>(
  work: () => Promise<Result<Value, Failure>>,
): Promise<Result<Value, Failure | Exclude<ServerFailure, { reason: "signed-out" }>>> {
  try {
    return await work();
  } catch (error) {
    unstable_rethrow(error);
    const reason = isStorageFull(error) ? ("storage-full" as const) : ("unavailable" as const);
    log().error({ error: errorFacts(error) }, `A request failed: ${reason}`);
    return failure({ reason });
  }
}
