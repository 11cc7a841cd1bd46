import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

type Verdict = {
  readonly valid: boolean;
  readonly issues: readonly { readonly code: string; readonly severity: string; readonly message: string }[];
};

/** What the project's own command line says blocks the publishing of a Flow; empty when nothing does. */
export async function errorsIn(text: string): Promise<readonly string[]> {
  const folder = await mkdtemp(path.join(tmpdir(), "flowsmith-flow-"));
  try {
    const file = path.join(folder, "flow.json");
    await writeFile(file, text);
    // It ends with status 1 when it found an error; what it found is printed all the same.
    const { stdout } = await run("npm", ["run", "-s", "flow", "--", "validate", file, "--json"]).catch(
      (failure: { readonly stdout: string }) => failure,
    );
    const { issues }: Verdict = JSON.parse(stdout);
    return issues
      .filter(({ severity }) => severity === "error")
      .map(({ code, message }) => `${code}: ${message}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
