import { bodyText } from "@/lib/body-text";
import { textBytesMax } from "@/lib/drafts/limits";
import { draftToSaveSchema, saveDraft } from "@/lib/drafts/save-draft";
import { failure } from "@/lib/result";
import { isSameOrigin } from "@/lib/same-origin";
import { strictAction } from "@/lib/server-action";

const save = strictAction(draftToSaveSchema, saveDraft, { reason: "invalid" } as const);

type Answer = Awaited<ReturnType<typeof save>>;
type Refusal = Extract<Answer, { ok: false }>["failure"];

const statusOf: { readonly [reason in Refusal["reason"]]: number } = {
  invalid: 400,
  "signed-out": 401,
  "not-found": 404,
  conflict: 409,
  "too-large": 413,
  unavailable: 503,
  "storage-full": 507,
};

/**
 * The same save as the server action's, for a page that is going away: a beacon or `fetch` with `keepalive` is still
 * sent then, an action is not. Body: `{ text, layout, base, overwrite? }` as JSON. Answers the Result as JSON.
 */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ flowId: string }> },
): Promise<Response> {
  if (!isSameOrigin(request.headers)) return answer(failure({ reason: "signed-out" }));
  const { flowId } = await params;
  const body = await bodyText(request, textBytesMax * 2);
  if (!body.ok) return answer(failure({ reason: "too-large", bytesMax: textBytesMax }));
  const draft = parsed(body.value);
  if (typeof draft !== "object" || draft === null) return answer(failure({ reason: "invalid" }));
  // The schema reads whatever came; its input type is only a promise our own pages keep.
  return answer(await save({ ...draft, flowId } as Parameters<typeof save>[0]));
}

function answer(result: Answer): Response {
  return Response.json(result, { status: result.ok ? 200 : statusOf[result.failure.reason] });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
