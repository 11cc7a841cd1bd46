import { mkdir } from "node:fs/promises";
import path from "node:path";
import { drizzle } from "drizzle-orm/pglite";
import { migrate } from "drizzle-orm/pglite/migrator";
import type { OpenDatabase } from "../current";
import { migrationsFolder } from "../migrations-folder";
import { startCaretaker } from "./caretaker";
import { asClient } from "./client";
import { type OpenRunning, startEngine } from "./engine";
import { takeOwnership } from "./owner-lock";
import { shareEmbedded } from "./share";

/**
 * Opens the embedded database of a data folder for this process alone, brings its tables up to date and looks after
 * it. Throws `FolderInUseError` when another process has it.
 */
export async function openEmbedded(
  dataDir: string,
  onCaretakerFailure: (error: unknown) => void,
  open?: OpenRunning,
): Promise<OpenDatabase> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const ownership = await takeOwnership(dataDir);
  try {
    const engine = await startEngine(path.join(dataDir, "database"), open);
    const db = drizzle({ client: asClient(engine) });
    await migrate(db, { migrationsFolder: migrationsFolder() });
    const caretaker = startCaretaker(engine, onCaretakerFailure);
    return {
      db,
      share: (port) => shareEmbedded(engine, port),
      settle: async () => {
        await caretaker.settle();
      },
      close: async () => {
        caretaker.stop();
        await engine.close();
        await ownership.release();
      },
    };
  } catch (error) {
    await ownership.release();
    throw error;
  }
}
