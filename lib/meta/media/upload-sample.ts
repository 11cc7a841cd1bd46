import { z } from "zod";
import { type Result, success } from "@/lib/result";
import type { GraphClient } from "../client/graph-client";
import { id } from "../client/parts";
import type { GraphFailure } from "../failures/graph-failure";

export type Sample = { readonly content: Uint8Array; readonly mimeType: string; readonly name: string };

/**
 * Uploads the sample for the header of a template, in the two steps of Meta's upload interface for apps: announced to
 * the app, then sent to the session that it opens. Answers the handle that the template names.
 */
export async function uploadSample(
  graph: GraphClient,
  appId: string,
  { content, mimeType, name }: Sample,
): Promise<Result<string, GraphFailure>> {
  const session = await graph.call(
    {
      method: "POST",
      path: [appId, "uploads"],
      query: { file_name: name, file_length: content.byteLength, file_type: mimeType },
      repeat: "when-limited",
      patience: "write",
    },
    z.looseObject({ id }).transform((wire) => wire.id),
  );
  if (!session.ok) return session;
  // The id of a session may carry a signature behind a question mark.
  const [step = "", signature] = session.value.split("?", 2);
  const query = Object.fromEntries(new URLSearchParams(signature));
  const sent = await graph.call(
    {
      method: "POST",
      path: [step],
      query,
      piece: { content, offset: 0 },
      repeat: "never",
      patience: "upload",
      secrets: Object.values(query),
    },
    z.looseObject({ h: z.string().min(1) }),
  );
  return sent.ok ? success(sent.value.h) : sent;
}
