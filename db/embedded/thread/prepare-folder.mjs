// @ts-check
import { existsSync } from "node:fs";
import { open, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { DurableNodeFS, durableStartParams } from "./durable-fs.mjs";

/**
 * Makes the database's folder when there is none, as a whole or not at all: it takes seconds, and one that was left
 * half made would never open. It is made under another name, brought to the disk and then renamed.
 * @param {string} folder
 * @returns {Promise<void>}
 */
export async function prepareFolder(folder) {
  if (existsSync(folder)) return;
  const unfinished = `${folder}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  const pg = await PGlite.create({
    fs: new DurableNodeFS(unfinished),
    startParams: [...durableStartParams],
  });
  await pg.close();
  await syncAll(unfinished);
  await rename(unfinished, folder);
  await syncOne(path.dirname(folder));
}

/**
 * @param {string} folder
 * @returns {Promise<void>}
 */
async function syncAll(folder) {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const inside = path.join(folder, entry.name);
    await (entry.isDirectory() ? syncAll(inside) : syncOne(inside));
  }
  await syncOne(folder);
}

/**
 * @param {string} target
 * @returns {Promise<void>}
 */
async function syncOne(target) {
  // Windows opens no folders and keeps their entries on the disk by itself.
  if (process.platform === "win32" && (await stat(target)).isDirectory()) return;
  const file = await open(target, "r");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
