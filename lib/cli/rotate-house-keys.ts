import type { Database } from "@/db/database";
import { listSealed, replaceSealed, type SealedColumn, sealedColumns } from "@/db/sealed-columns";
import type { Env } from "@/lib/env";
import { houseKeys } from "@/lib/secrets/house-keys";
import type { KeyRing } from "@/lib/secrets/key-ring";
import { addKeyInFolder, forgetOldKeysInFolder, keysInFolder } from "@/lib/secrets/keys-in-folder";
import { hasNewestKey, reencryptSecret } from "@/lib/secrets/reencrypt-secret";

/** What a rotation did. */
export type Rotation = {
  /** Stored secrets that the newest key closes now, and how many of them it has closed in this run. */
  readonly sealed: number;
  readonly renewed: number;
  /** Secrets that no key opens; while there is one, no key is forgotten. */
  readonly lost: readonly { readonly purpose: string; readonly row: string }[];
  /** Where the keys are: in the folder they were replaced, in the settings the operator does it. */
  readonly keys: "folder" | "settings";
};

type Counts = { sealed: number; renewed: number; lost: { purpose: string; row: string }[] };

const pageSize = 200;

/**
 * Closes every stored secret with the newest key. Keys in the data folder are replaced by a new one first; a rotation
 * that was cut off is finished with the key that it began with. Throws `EnvironmentError` as `houseKeys` does.
 */
export async function rotateHouseKeys(db: Database, settings: Env): Promise<Rotation> {
  houseKeys(settings);
  const isInFolder = settings.encryptionKeys === undefined;
  const isUnfinished = (keysInFolder(settings.dataDir)?.length ?? 0) > 1;
  if (isInFolder && !isUnfinished) addKeyInFolder(settings.dataDir);
  const counts = await renewAll(db, houseKeys(settings));
  if (isInFolder && counts.lost.length === 0) forgetOldKeysInFolder(settings.dataDir);
  return { ...counts, keys: isInFolder ? "folder" : "settings" };
}

/** Once more as long as something was renewed: a secret may have been written meanwhile. */
async function renewAll(db: Database, ring: KeyRing): Promise<Counts> {
  let renewed = 0;
  for (;;) {
    const counts: Counts = { sealed: 0, renewed: 0, lost: [] };
    for (const column of sealedColumns) await renewColumn({ db, ring, counts }, column);
    renewed += counts.renewed;
    if (counts.renewed === 0) return { ...counts, renewed };
  }
}

type Renewal = { readonly db: Database; readonly ring: KeyRing; readonly counts: Counts };

async function renewColumn({ db, ring, counts }: Renewal, column: SealedColumn): Promise<void> {
  let after = "";
  for (;;) {
    const values = await listSealed(db, column, { after, countMax: pageSize });
    for (const { row, text } of values) {
      const place = { purpose: column.purpose, row };
      const anew = reencryptSecret(ring, place, text);
      if (!anew.ok) counts.lost.push(place);
      else if (hasNewestKey(ring, text)) counts.sealed += 1;
      else if (await replaceSealed(db, column, { row, from: text, to: anew.value })) counts.renewed += 1;
    }
    const last = values.at(-1);
    if (!last) return;
    after = last.row;
  }
}
