import type { SandboxScope } from "@/db/sandbox-scope";
import { failure, type Result, success } from "@/lib/result";
import { changePerson, personWith, waIdOf } from "./people";

/** Gives somebody a simulated phone; a number that has one gets the name. An empty name leaves the usual one. */
export async function addPerson(
  scope: SandboxScope,
  { number, name }: { readonly number: string; readonly name: string },
): Promise<Result<{ readonly waId: string }, { readonly reason: "no-number" }>> {
  const waId = waIdOf(number);
  if (waId === undefined) return failure({ reason: "no-number" });
  if (name === "") await personWith(scope, waId);
  else await changePerson(scope, waId, { name });
  return success({ waId });
}
