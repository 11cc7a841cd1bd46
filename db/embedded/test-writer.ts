import { writeSync } from "node:fs";
import { findDraft, replaceDraft } from "../drafts";
import { openEmbedded } from "./open-embedded";
import { textNumbered } from "./test-texts";

/**
 * A process for tests: saves a draft again and again, each save with the next number in its text, and writes the
 * number of each confirmed save on a line of its own. Ends only by being killed.
 */
async function main(folder: string, workspaceId: string, userId: string, flowId: string): Promise<void> {
  const { db } = await openEmbedded(folder, (error) => {
    throw error;
  });
  const scope = { db, workspaceId, userId };
  const draft = await findDraft(scope, flowId);
  for (let base = draft?.number ?? 0; ; base += 1) {
    const saved = await replaceDraft(scope, { flowId, text: textNumbered(base + 1), layout: {}, base });
    if (!saved) throw new Error(`Draft ${base} is not there`);
    writeSync(1, `${saved.number}\n`);
  }
}

const [folder = "", workspaceId = "", userId = "", flowId = ""] = process.argv.slice(2);
void main(folder, workspaceId, userId, flowId);
