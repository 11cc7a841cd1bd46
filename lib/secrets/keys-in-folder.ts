import { randomBytes } from "node:crypto";
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { invariant } from "@/lib/invariant";
import { keyPattern } from "./key-ring";

/** The keys in the folder's file `encryption-keys`, newest first; undefined when there is no such file. */
export function keysInFolder(folder: string): readonly string[] | undefined {
  try {
    const lines = readFileSync(fileIn(folder), "utf8").split("\n");
    const keys = lines.map((line) => line.trim()).filter((line) => line !== "");
    invariant(
      keys.length > 0 && keys.every((key) => keyPattern.test(key)),
      "the file encryption-keys holds one key of 64 hexadecimal digits on each line",
    );
    return keys;
  } catch (error) {
    if (hasCode(error, "ENOENT")) return undefined;
    throw error;
  }
}

/** As `keysInFolder`; makes the first key when there is none. The file is readable by its owner alone. */
export function keysMadeInFolder(folder: string): readonly string[] {
  const present = keysInFolder(folder);
  if (present) return present;
  const draft = writeBeside(folder, [newKey()]);
  try {
    // A link appears whole or not at all and refuses an existing file: no crash and no second process replaces a key.
    linkSync(draft, fileIn(folder));
  } catch (error) {
    if (!hasCode(error, "EEXIST")) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  const made = keysInFolder(folder);
  invariant(made, "the file encryption-keys was just made");
  return made;
}

/** First half of a rotation: puts a new key before the others. What is stored still opens. */
export function addKeyInFolder(folder: string): void {
  replace(folder, [newKey(), ...keysMadeInFolder(folder)]);
}

/** Second half, after every stored secret was closed anew: forgets all keys but the newest. */
export function forgetOldKeysInFolder(folder: string): void {
  replace(folder, keysMadeInFolder(folder).slice(0, 1));
}

function replace(folder: string, keys: readonly string[]): void {
  renameSync(writeBeside(folder, keys), fileIn(folder));
}

function writeBeside(folder: string, keys: readonly string[]): string {
  const draft = `${fileIn(folder)}.${randomBytes(6).toString("hex")}`;
  writeFileSync(draft, `${keys.join("\n")}\n`, { mode: 0o600, flag: "wx", flush: true });
  return draft;
}

function newKey(): string {
  return randomBytes(32).toString("hex");
}

function fileIn(folder: string): string {
  return path.join(/* turbopackIgnore: true */ folder, "encryption-keys");
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
