import { z } from "zod";
import type { Result } from "@/lib/result";
import type { GraphClient } from "../client/graph-client";
import { count, done, id, text } from "../client/parts";
import type { GraphFailure } from "../failures/graph-failure";

/** A file that Meta keeps: uploads 30 days, files of people 7 days. */
export type MediaFacts = {
  readonly id: string;
  /** Good for five minutes, and with the token only. */
  readonly url: string;
  readonly mimeType: string | undefined;
  /** As Meta gives it, hexadecimal or base64. */
  readonly sha256: string | undefined;
  readonly bytes: number | undefined;
};

/** Uploads a file for the header of messages and answers its id (spec/platform.md, A.13). Never repeated by itself. */
export async function uploadMedia(
  graph: GraphClient,
  phoneNumberId: string,
  file: { readonly content: Uint8Array; readonly mimeType: string; readonly name: string },
): Promise<Result<string, GraphFailure>> {
  return graph.call(
    {
      method: "POST",
      path: [phoneNumberId, "media"],
      form: () => {
        const form = new FormData();
        form.set("messaging_product", "whatsapp");
        form.set("type", file.mimeType);
        // A copy: a Blob takes no view on shared memory.
        form.set("file", new Blob([Uint8Array.from(file.content)], { type: file.mimeType }), file.name);
        return form;
      },
      repeat: "never",
      patience: "upload",
    },
    z.looseObject({ id }).transform((wire) => wire.id),
  );
}

/** Where a file lies. With the number it must belong to, a file of another number is refused. */
export async function readMedia(
  graph: GraphClient,
  mediaId: string,
  { phoneNumberId }: { readonly phoneNumberId?: string } = {},
): Promise<Result<MediaFacts, GraphFailure>> {
  return graph.call(
    {
      method: "GET",
      path: [mediaId],
      query: { phone_number_id: phoneNumberId },
      repeat: "always",
      patience: "read",
    },
    z
      .looseObject({
        id: id.catch(mediaId),
        url: z.string(),
        mime_type: text,
        sha256: text,
        file_size: count,
      })
      .transform(
        (wire): MediaFacts => ({
          id: wire.id,
          url: wire.url,
          mimeType: wire.mime_type,
          sha256: wire.sha256,
          bytes: wire.file_size,
        }),
      ),
  );
}

/** The content of a file, read no further than so many bytes. */
export async function downloadMedia(
  graph: GraphClient,
  { url }: MediaFacts,
  bytesMax: number,
): Promise<Result<Uint8Array, GraphFailure>> {
  return graph.download({ address: url, withToken: true, bytesMax });
}

export async function deleteMedia(graph: GraphClient, mediaId: string): Promise<Result<void, GraphFailure>> {
  return graph.call({ method: "DELETE", path: [mediaId], repeat: "when-limited", patience: "write" }, done);
}
