import "server-only";
import { APIError } from "better-auth/api";
import { headers } from "next/headers";
import type { z } from "zod";
import { database } from "@/db/current";
import { failure, type Result, success } from "@/lib/result";
import { forgetSlips, secondsToWait } from "./attempts";
import { auth } from "./auth";
import { type Invalid, invalidFields, signInSchema } from "./credentials";
import { safeNext } from "./safe-next";

export type SignInFailure =
  | { readonly reason: "wrong-credentials" }
  | { readonly reason: "too-many-attempts"; readonly waitSeconds: number }
  | Invalid<"email" | "password">;

/** Signs the browser of this request in; answers the path to go on to. */
export async function signIn(
  input: z.input<typeof signInSchema>,
): Promise<Result<{ readonly next: string }, SignInFailure>> {
  const parsed = signInSchema.safeParse(input);
  if (!parsed.success) return failure(invalidFields(parsed.error.issues, ["email", "password"]));
  const { email, password, next } = parsed.data;
  const requestHeaders = await headers();
  const visitor = { email, address: networkAddress(requestHeaders) };
  const waitSeconds = await secondsToWait(database(), visitor, new Date());
  if (waitSeconds > 0) return failure({ reason: "too-many-attempts", waitSeconds });
  try {
    await auth().api.signInEmail({ body: { email, password }, headers: requestHeaders });
  } catch (error) {
    if (error instanceof APIError && error.status === "UNAUTHORIZED") {
      return failure({ reason: "wrong-credentials" });
    }
    throw error;
  }
  await forgetSlips(database(), visitor, new Date());
  return success({ next: safeNext(next) });
}

/** As the nearest proxy tells it, or Next itself, which fills it in from the connection. */
function networkAddress(requestHeaders: Headers): string {
  return requestHeaders.get("x-forwarded-for")?.split(",")[0]?.trim() ?? "";
}
