import "server-only";
import { headers } from "next/headers";
import { auth } from "./auth";

/** Ends the session of this request's browser; harmless when nobody is signed in. */
export async function signOut(): Promise<void> {
  await auth().api.signOut({ headers: await headers() });
}
