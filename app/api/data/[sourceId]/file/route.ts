import { fileNameOf } from "@/components/flows/file-name";
import { serverAction } from "@/lib/server-action";
import { exportTable, tableFileSchema } from "@/lib/sources/export/export-table";
import { jsonAnswer } from "../../../flows/[flowId]/responses/json-answer";

const exported = serverAction(tableFileSchema, (scope, asked) => exportTable(scope, asked, new Date()));

const types = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/** A table as CSV or as an Excel workbook. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ sourceId: string }> },
): Promise<Response> {
  const { sourceId } = await params;
  const wanted = new URL(request.url).searchParams.get("format");
  const file = await exported({ sourceId, format: wanted === "xlsx" ? "xlsx" : "csv" });
  if (!file.ok) return jsonAnswer(file);
  const { name, format, content } = file.value;
  return new Response(content, {
    headers: {
      "content-type": types[format],
      "content-disposition": disposition(fileNameOf(name, format)),
      "cache-control": "no-store",
    },
  });
}

/** Names beyond ASCII go into the second form, which every browser takes. */
function disposition(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`;
}
