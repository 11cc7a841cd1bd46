import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** A text to work on, or why there is none. `file` is as it was given; "-" is what was piped in. */
export type Source =
  | { readonly file: string; readonly text: string }
  | { readonly file: string; readonly problem: string };

/** The texts of files, of the .json files in folders, and of standard input for "-", one by one. */
export async function* sourcesOf(files: readonly string[]): AsyncGenerator<Source> {
  for (const file of files) {
    if (file === "-") {
      yield textFrom(file, await pipedIn());
      continue;
    }
    for (const each of filesIn(file)) {
      yield typeof each === "string" ? readSource(each) : each;
    }
  }
}

function readSource(file: string): Source {
  try {
    return textFrom(file, readFileSync(file));
  } catch (error) {
    return { file, problem: reasonOf(error) };
  }
}

/** A file stands for itself, a folder for the files in it. */
function filesIn(path: string): readonly (string | Source)[] {
  try {
    if (!statSync(path).isDirectory()) return [path];
    const found = jsonFilesIn(path);
    return found.length > 0 ? found : [{ file: path, problem: "This folder holds no .json file." }];
  } catch (error) {
    return [{ file: path, problem: reasonOf(error) }];
  }
}

function jsonFilesIn(folder: string): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry): readonly string[] => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      return entry.name.startsWith(".") || entry.name === "node_modules" ? [] : jsonFilesIn(path);
    }
    return entry.name.endsWith(".json") ? [path] : [];
  });
}

async function pipedIn(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

function textFrom(file: string, bytes: Uint8Array): Source {
  try {
    // A byte-order mark is part of the text: JSON does not allow it.
    return { file, text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { file, problem: "This is not text in UTF-8. Save it as UTF-8 and try again." };
  }
}

const reasons: { readonly [code: string]: string } = {
  ENOENT: "There is no such file.",
  EACCES: "This file may not be read.",
  EPERM: "This file may not be read.",
  EISDIR: "This is a folder.",
  ENOTDIR: "There is no such file.",
  ENAMETOOLONG: "This name is too long for a file.",
};

export function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return reasons[code] ?? (error instanceof Error ? error.message : String(error));
}
