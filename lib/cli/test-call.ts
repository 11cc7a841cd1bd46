import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../", import.meta.url));

/** What `npm run flow` runs, without the processes of npm and tsx around it. */
export const program = ["--import", "tsx", "lib/cli/main.ts"];

/** Calls the command line as a shell would and waits for its end. */
export function flow(args: readonly string[], input?: string | Buffer) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...program, ...args], {
    cwd: root,
    encoding: "utf8",
    ...(input === undefined ? {} : { input }),
  });
  return { status, stdout, stderr, lines: stdout.split("\n").filter((line) => line !== "") };
}

/** A folder of its own for a test file. */
export function testFolder() {
  const folder = mkdtempSync(join(tmpdir(), "flow-cli-"));
  return {
    path: folder,
    file(name: string, content: string | Buffer): string {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A valid Flow whose number forms and key order JavaScript alone would lose. */
export const oddNumbers =
  '{"version":"7.3","screens":[{"id":"A","title":"Hi","terminal":true,"layout":{"type":"SingleColumnLayout","children":[{"type":"Image","src":"AA==","width":1.0,"height":1e2},{"type":"Footer","label":"End","on-click-action":{"name":"complete","payload":{"2":"b","1":"a"}}}]}}]}';
