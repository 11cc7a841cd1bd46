import { createHash, timingSafeEqual } from "node:crypto";
import { previewedFlow } from "@/db/sandbox-files";
import type { Sandbox } from "./sandbox";

/**
 * The Flow of a preview link, which opens without sign-in; undefined when the link is wrong, ended or replaced by a newer
 * one (spec/platform.md, A.6).
 */
export async function previewFlow(
  { db, now }: Pick<Sandbox, "db" | "now">,
  { flowId, token }: { readonly flowId: string; readonly token: string },
): Promise<{ readonly name: string; readonly text: string } | undefined> {
  const flow = await previewedFlow(db, flowId);
  if (!flow?.text || !flow.previewToken || !flow.previewExpiresAt || flow.previewExpiresAt <= now())
    return undefined;
  const digest = (text: string) => createHash("sha256").update(text).digest();
  if (!timingSafeEqual(digest(token), digest(flow.previewToken))) return undefined;
  return { name: flow.name, text: flow.text };
}
