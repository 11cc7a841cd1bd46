import type { z } from "zod";
import type { SandboxApp } from "@/db/sandbox-accounts";
import type { JsonObject } from "@/lib/flow/json";
import { success } from "@/lib/result";
import type { Area } from "../sandbox";
import { type Answer, parameterInvalid, parameterMissing } from "./refusal";

/** A call as it came through the door, with who calls. */
export type GraphCall = {
  readonly area: Area;
  readonly caller: Caller;
  readonly method: string;
  /** From the query, a form or JSON, together. */
  readonly params: JsonObject;
  readonly files: ReadonlyMap<string, File>;
};

export type Caller = {
  /** The app itself by `APP|SECRET`, or somebody who uses it. */
  readonly kind: "app" | "user";
  readonly app: SandboxApp;
  readonly scopes: readonly string[];
};

/** The parameters of a call, or the refusal that names the first one that is missing or wrong. */
export function readParams<Value>(call: Pick<GraphCall, "params">, schema: z.ZodType<Value>): Answer<Value> {
  const read = schema.safeParse(call.params);
  if (read.success) return success(read.data);
  const [issue] = read.error.issues;
  const name = String(issue?.path[0] ?? "");
  const value = Object.hasOwn(call.params, name) ? call.params[name] : undefined;
  if (value === undefined || value === null) return parameterMissing(name);
  return parameterInvalid(`Invalid parameter ${name}: ${issue?.message ?? "it cannot be read"}`);
}
