import { z } from "zod";
import { invariant } from "@/lib/invariant";

/** The database on the server of the run that has all tables and nothing in them, to copy. */
export const tablesOnly = "flows";

const serverSchema = z.object({ url: z.string() });

/** A folder that all tests of a run share; it goes away with the run. */
export function runFolder(): string {
  const folder = process.env.TEST_RUN_FOLDER;
  invariant(
    folder !== undefined,
    "Tests with databases run under vitest, which makes the folder of the run.",
  );
  return folder;
}

/** The PostgreSQL server that all tests of a run share. It starts when the first test asks for it. */
export async function runServer(): Promise<{ readonly url: string }> {
  const door = process.env.TEST_RUN_DOOR;
  invariant(door !== undefined, "Tests with databases run under vitest, which has the door of the run.");
  const answer = await fetch(door);
  if (!answer.ok) throw new Error(await answer.text());
  return serverSchema.parse(await answer.json());
}
