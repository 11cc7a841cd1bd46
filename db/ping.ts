import { sql } from "drizzle-orm";
import type { Database } from "./database";

/** Asks the database for nothing; throws when it does not answer. */
export async function ping(db: Database): Promise<void> {
  await db.execute(sql`select 1`);
}
