import { useEffect, useRef } from "react";
import type { Json } from "@/lib/flow/json";
import { failed, finished, pickedFiles, withFile } from "./picked-file";
import { uploadLocally } from "./upload-locally";

/** By media id; undefined where the file could not be read. */
type Hashes = ReadonlyMap<string, string | null | undefined>;

/** An upload takes at least this long, so that its progress can be seen. */
const uploadMs = 900;

/** Finishes every file of an answer that is still uploading, also after the person came back to the screen. */
export function useUploads(value: Json | undefined, onAnswer: (value: Json) => void): void {
  const latest = useRef({ value, onAnswer });
  useEffect(() => {
    latest.current = { value, onAnswer };
  });
  const waiting = pickedFiles(value)
    .filter((file) => file.state === "uploading")
    .map((file) => file.id)
    .join(" ");
  useEffect(() => {
    if (waiting === "") return;
    let isLeft = false;
    const timer = setTimeout(async () => {
      const hashes = await hashesOf(latest.current.value);
      if (isLeft) return;
      latest.current.onAnswer(settled(latest.current.value, hashes));
    }, uploadMs);
    return () => {
      isLeft = true;
      clearTimeout(timer);
    };
  }, [waiting]);
}

async function hashesOf(value: Json | undefined): Promise<Hashes> {
  const files = pickedFiles(value).filter((file) => file.state === "uploading");
  const entries = files.map(async ({ id, preview }) => {
    const hash = await uploadLocally(preview).catch(() => undefined);
    return [id, hash] as const;
  });
  return new Map(await Promise.all(entries));
}

function settled(value: Json | undefined, hashes: Hashes): Json {
  return [...hashes].reduce<Json>(
    (files, [id, hash]) =>
      withFile(files, id, (file) => (hash === undefined ? failed(file) : finished(file, hash))),
    value ?? [],
  );
}
