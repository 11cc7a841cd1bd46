import "server-only";
import { hashPassword } from "better-auth/crypto";
import { headers } from "next/headers";
import type { z } from "zod";
import { database } from "@/db/current";
import { hasPeople, insertOwner } from "@/db/people";
import { failure, type Result, success } from "@/lib/result";
import { auth } from "./auth";
import { type Invalid, invalidFields, ownerSchema } from "./credentials";
import { safeNext } from "./safe-next";

export type SignUpFailure = { readonly reason: "closed" } | Invalid<"name" | "email" | "password">;

/** The first visit: adds the owner with their workspace and signs them in. Closed once there is somebody. */
export async function signUpOwner(
  input: z.input<typeof ownerSchema>,
): Promise<Result<{ readonly next: string }, SignUpFailure>> {
  const parsed = ownerSchema.safeParse(input);
  if (!parsed.success) return failure(invalidFields(parsed.error.issues, ["name", "email", "password"]));
  // Hashing is slow on purpose; a closed door is not worth it.
  if (await hasPeople(database())) return failure({ reason: "closed" });
  const { name, email, password } = parsed.data;
  const passwordHash = await hashPassword(password);
  const isFirst = await insertOwner(database(), { name, email, passwordHash, workspaceName: name });
  if (!isFirst) return failure({ reason: "closed" });
  await auth().api.signInEmail({ body: { email, password }, headers: await headers() });
  return success({ next: safeNext(undefined) });
}
