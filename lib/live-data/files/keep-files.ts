import { insertEndpointFiles } from "@/db/endpoint-files";
import type { WorkspaceScope } from "@/db/scope";
import { sealPurposes } from "@/db/sealed-columns";
import { encryptSecret } from "@/lib/secrets/encrypt-secret";
import type { KeyRing } from "@/lib/secrets/key-ring";
import { secretOf } from "@/lib/secrets/secret";
import type { QuestionFile } from "./files-of-question";

/** Files that came with one question. */
export type ArrivedFiles = {
  readonly scope: WorkspaceScope;
  readonly endpointId: string;
  readonly flowToken: string;
  /** The token is that of one person; one of others may be in many messages. */
  readonly isOurs: boolean;
  readonly at: Date;
  readonly files: readonly QuestionFile[];
};

/** Within a day: nobody fills the disk with a form. */
const ofPersonMax = 200;
const ofTokenMax = 5_000;
const tokenMax = 200;

/** Writes down where the files lie and what opens them, sealed, so that they are fetched whatever happens to this process. */
export async function keepFiles(
  keys: KeyRing,
  { scope, files, isOurs, flowToken, ...asked }: ArrivedFiles,
): Promise<void> {
  const owner = { ...asked, flowToken: flowToken.slice(0, tokenMax) };
  const rows = files.map(({ id, name, item }) => {
    const place = { purpose: sealPurposes.endpointFile, row: id };
    return { id, name, item: encryptSecret(keys, place, secretOf(JSON.stringify(item))) };
  });
  // The same file twice in one question is one file.
  const once = [...new Map(rows.map((row) => [row.id, row])).values()];
  await insertEndpointFiles(scope, owner, { files: once, countMax: isOurs ? ofPersonMax : ofTokenMax });
}
