import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Calls the project's own command line, as its README says. */
export async function flowCommand(
  environment: { readonly FLOWSMITH_URL: string; readonly FLOWSMITH_KEY: string },
  ...args: readonly string[]
): Promise<{ readonly code: number; readonly stdout: string; readonly stderr: string }> {
  const env = { ...process.env, ...environment };
  // It ends with another status than 0 when the answer is no; what it says is printed all the same.
  return run("npm", ["run", "-s", "flow", "--", ...args], { env }).then(
    (said) => ({ code: 0, ...said }),
    (said: { readonly code: number; readonly stdout: string; readonly stderr: string }) => said,
  );
}
