import { pickedFiles } from "@/components/preview/media/picked-file";
import { isJsonObject, type JsonObject } from "@/lib/flow/json";
import type { RunState } from "@/lib/flow/runtime/state";
import { fileIdsIn, withKeptFiles } from "./kept-files";
import type { FileToKeep, PhonePorts } from "./ports";

type Keeping = Pick<FileToKeep, "messageId" | "use"> & {
  /** Knows where the picked files are. */
  readonly run: RunState | null;
  readonly ports: Pick<PhonePorts, "keepFile">;
};

/** Uploads the files in what a Flow sends, as phones do, and puts what WhatsApp made of them in their place. */
export async function keepFiles(value: JsonObject, { run, ports, ...where }: Keeping): Promise<JsonObject> {
  const wanted = new Set(fileIdsIn(value));
  if (wanted.size === 0) return value;
  const picked = Object.values(run?.screens ?? {})
    .flatMap(({ form }) => Object.values(form).flatMap(pickedFiles))
    .filter(({ id }) => wanted.has(id));
  const entries = picked.map(async ({ id, name, mimeType, preview }) => {
    // A local address: the browser gives it back when the play is over, so all are read at once.
    const content = await (await fetch(preview)).blob();
    const kept = await ports.keepFile({ ...where, name, mimeType, content });
    return kept.ok ? [[id, kept.value] as const] : [];
  });
  const kept = withKeptFiles(value, new Map((await Promise.all(entries)).flat()));
  return isJsonObject(kept) ? kept : value;
}
