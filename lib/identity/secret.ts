import { randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { env } from "@/lib/env";

let kept: string | undefined;

/** What signs the cookies: AUTH_SECRET, or one made on the first start and kept beside the embedded database. */
export function authSecret(): string {
  kept ??= env().authSecret ?? secretInFolder(env().dataDir);
  return kept;
}

/** The secret in the folder's file `auth-secret`, readable by its owner alone; made when there is none. */
export function secretInFolder(folder: string): string {
  const file = path.join(/* turbopackIgnore: true */ folder, "auth-secret");
  try {
    // "wx" refuses an existing file, so that a secret is never replaced.
    writeFileSync(file, randomBytes(32).toString("hex"), { mode: 0o600, flag: "wx", flush: true });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
  return readFileSync(file, "utf8");
}
