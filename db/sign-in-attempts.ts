import { inArray, lt, sql } from "drizzle-orm";
import type { Database } from "./database";
import { signInAttempt } from "./schema/sign-in-attempt";

export type Attempt = { readonly count: number; readonly windowEndsAt: Date };

/**
 * Counts one more attempt of the subject and answers how many there were in the running window. A window begins with
 * its first attempt and lasts `windowMs`. One statement, so that attempts at the same time are all counted.
 */
export async function countAttempt(
  db: Database,
  { subject, now, windowMs }: { readonly subject: string; readonly now: Date; readonly windowMs: number },
): Promise<Attempt> {
  const next = new Date(now.getTime() + windowMs);
  const isOver = sql`${signInAttempt.windowEndsAt} <= ${now.toISOString()}`;
  const rows = await db
    .insert(signInAttempt)
    .values({ subject, count: 1, windowEndsAt: next })
    .onConflictDoUpdate({
      target: signInAttempt.subject,
      set: {
        count: sql`case when ${isOver} then 1 else ${signInAttempt.count} + 1 end`,
        windowEndsAt: sql`case when ${isOver} then ${next.toISOString()}::timestamptz else ${signInAttempt.windowEndsAt} end`,
      },
    })
    .returning({ count: signInAttempt.count, windowEndsAt: signInAttempt.windowEndsAt });
  return rows[0] ?? { count: 1, windowEndsAt: next };
}

export async function forgetAttempts(db: Database, subjects: readonly string[]): Promise<void> {
  await db.delete(signInAttempt).where(inArray(signInAttempt.subject, [...subjects]));
}

/** Removes what no longer counts. */
export async function dropOldAttempts(db: Database, now: Date): Promise<void> {
  await db.delete(signInAttempt).where(lt(signInAttempt.windowEndsAt, now));
}
