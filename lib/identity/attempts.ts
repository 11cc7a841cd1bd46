import { createHash } from "node:crypto";
import type { Database } from "@/db/database";
import { countAttempt, dropOldAttempts, forgetAttempts } from "@/db/sign-in-attempts";

const windowMs = 15 * 60 * 1000;
/** Wrong passwords for one e-mail address from one network address within the window. */
const perAddressMax = 10;
/** The same from everywhere: a network address can be made up, an e-mail address cannot. */
const perEmailMax = 100;

export type Visitor = { readonly email: string; readonly address: string };

/** Counts a sign-in before it is tried; answers the seconds to wait when there were too many, else 0. */
export async function secondsToWait(db: Database, visitor: Visitor, now: Date): Promise<number> {
  const [address, email] = subjectsOf(visitor);
  const here = await countAttempt(db, { subject: address, now, windowMs });
  // Attempts that are refused here already do not count against the person everywhere else.
  if (here.count > perAddressMax) return secondsUntil(here.windowEndsAt, now);
  const everywhere = await countAttempt(db, { subject: email, now, windowMs });
  return everywhere.count > perEmailMax ? secondsUntil(everywhere.windowEndsAt, now) : 0;
}

/** After a sign-in that succeeded: earlier slips no longer count. */
export async function forgetSlips(db: Database, visitor: Visitor, now: Date): Promise<void> {
  await forgetAttempts(db, subjectsOf(visitor));
  await dropOldAttempts(db, now);
}

function subjectsOf({ email, address }: Visitor): readonly [string, string] {
  return [hash(`${email}\n${address}`), hash(email)];
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}

function secondsUntil(then: Date, now: Date): number {
  return Math.max(1, Math.ceil((then.getTime() - now.getTime()) / 1000));
}
