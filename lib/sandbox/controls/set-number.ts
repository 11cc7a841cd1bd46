import { z } from "zod";
import { findSandboxNumber, updateSandboxNumber } from "@/db/sandbox-numbers";
import type { SandboxScope } from "@/db/sandbox-scope";
import { sandboxVerifications } from "@/db/schema/sandbox-number";
import { failure, type Result, success } from "@/lib/result";

export const numberToSetSchema = z.object({
  numberId: z.string().max(100),
  verification: z.enum(sandboxVerifications).optional(),
  isRegistered: z.boolean().optional(),
});

/** Changes what a number is at WhatsApp. A number that leaves loses its key (spec/platform.md, A.12). */
export async function setNumber(
  scope: SandboxScope,
  { numberId, verification, isRegistered }: z.output<typeof numberToSetSchema>,
): Promise<Result<void, { readonly reason: "not-found" }>> {
  if (!(await findSandboxNumber(scope, numberId))) return failure({ reason: "not-found" });
  await updateSandboxNumber(scope, numberId, {
    ...(verification === undefined ? {} : { verification }),
    ...(isRegistered === undefined ? {} : { isRegistered }),
    ...(isRegistered === false ? { publicKey: null } : {}),
  });
  return success(undefined);
}
