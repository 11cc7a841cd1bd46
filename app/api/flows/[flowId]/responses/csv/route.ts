import { fileNameOf } from "@/components/flows/file-name";
import { csvRequestSchema, exportCsv } from "@/lib/responses/csv/export-csv";
import { responsesQuerySchema } from "@/lib/responses/table/query";
import { serverAction } from "@/lib/server-action";
import { jsonAnswer } from "../json-answer";

const exported = serverAction(csvRequestSchema, exportCsv);

/** What the table of answers shows as a file, all pages of it. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ flowId: string }> },
): Promise<Response> {
  const { flowId } = await params;
  const asked = new URL(request.url).searchParams;
  const file = await exported({
    flowId,
    query: responsesQuerySchema.parse(Object.fromEntries(asked)),
    delimiter: asked.get("delimiter"),
    marksUtf8: asked.get("bom") === "1",
    hidden: asked.getAll("hidden"),
  });
  if (!file.ok) return jsonAnswer(file);
  return new Response(streamOf(file.value.chunks), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": disposition(file.value.flowName),
      "cache-control": "no-store",
    },
  });
}

/** The next part is made when the last one has been taken, so a slow reader costs no memory. */
function streamOf(chunks: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const next = await chunks.next();
      if (next.done) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
    async cancel() {
      await chunks.return(undefined);
    },
  });
}

/** Names beyond ASCII go into the second form, which every browser takes. */
function disposition(flowName: string): string {
  const name = fileNameOf(flowName, "csv");
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`;
}
