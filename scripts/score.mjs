// Prints how often the validator agrees with what WhatsApp's own check was measured to say, and fails below the goal.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
const neighbour = path.resolve(root, "../shared");
const scorer = path.join(neighbour, "tools/score-validator.mjs");
const goal = { verdicts: 0.99, codes: 0.95 };

if (!existsSync(scorer)) {
  console.warn("No score: the measured verdicts (../shared) are not here.");
  process.exit(0);
}

const sets = [
  { name: "Flows with one change each", cases: ["corpus/mutations.jsonl"], counts: true },
  { name: "Real Flows", cases: ["corpus/flows", "--variants"], counts: true },
  // The documentation names other codes than the check, so this one is for information.
  { name: "Documented and reported errors", cases: ["corpus/invalid"], counts: false },
];

const folder = mkdtempSync(path.join(tmpdir(), "flowsmith-score-"));
let isMet = true;
for (const [index, { name, cases, counts }] of sets.entries()) {
  const report = path.join(folder, `${index}.json`);
  const [where, ...options] = cases;
  process.stdout.write(`\n${name}\n`);
  const run = spawnSync(
    process.execPath,
    [
      scorer,
      ...["--cmd", "npm run -s flow -- validate --json"],
      ...["--cases", path.join(neighbour, where), ...options],
      ...["--batch", "300", "--json", report],
    ],
    { cwd: root, stdio: ["ignore", "inherit", "inherit"] },
  );
  if (run.status !== 0 || !existsSync(report)) {
    isMet = false;
    continue;
  }
  const { verdict, codes } = JSON.parse(readFileSync(report, "utf8"));
  if (counts && (verdict.agreement < goal.verdicts || codes.exactShare < goal.codes)) isMet = false;
}
rmSync(folder, { recursive: true, force: true });

if (!isMet) {
  console.error(
    `\nBelow the goal of ${goal.verdicts * 100} % of verdicts and ${goal.codes * 100} % of the sets of codes.`,
  );
  process.exit(1);
}
