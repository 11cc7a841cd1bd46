import "server-only";
import { z } from "zod";
import { database } from "@/db/current";
import type { Scope } from "@/db/scope";
import { bodyText } from "@/lib/body-text";
import { textBytesMax } from "@/lib/drafts/limits";
import { failure, type Result } from "@/lib/result";
import { answering } from "@/lib/server-action";
import { type ApiRefusal, refusalOf } from "./api/refusal";
import { scopeOfKey } from "./keys";

/** Next gives a route without parts in its address no `params`, whatever its types say. */
type Context = { readonly params: Promise<{ readonly flowId?: string }> };
/** `body` is the text of the request. */
type Asked = { readonly scope: Scope; readonly flowId: string; readonly body: string };
type Route = (request: Request, context: Context) => Promise<Response>;

/**
 * A door for programs: checks the access key, reads a bounded body, runs in the workspace of the key. Answers the value
 * as JSON, a text as it is, or `{error: {reason, message, remedy?, mistakes?}}`.
 */
export function apiRoute(run: (asked: Asked) => Promise<Result<unknown, ApiRefusal>>): Route {
  return async (request, { params }) => {
    const answer = await answering(async (): Promise<Result<unknown, ApiRefusal>> => {
      const scope = await scopeOfKey(database(), request.headers.get("authorization"), new Date());
      if (!scope) return failure(refusalOf("signed-out"));
      const body = await bodyText(request, textBytesMax * 2);
      if (!body.ok) return failure(refusalOf("too-large"));
      const { flowId = "" } = (await params) ?? {};
      return run({ scope, flowId, body: body.value });
    });
    if (!answer.ok)
      return refused("status" in answer.failure ? answer.failure : refusalOf(answer.failure.reason));
    return typeof answer.value === "string"
      ? new Response(answer.value, { headers: { ...headers, "content-type": "application/json" } })
      : Response.json(answer.value, { headers });
  };
}

/** The same for a body of JSON that a schema reads. */
export function jsonRoute<Schema extends z.ZodType>(
  schema: Schema,
  run: (asked: Omit<Asked, "body">, input: z.output<Schema>) => Promise<Result<unknown, ApiRefusal>>,
): Route {
  return apiRoute(async ({ body, ...asked }) => {
    const parsed = schema.safeParse(parsedJson(body));
    return parsed.success ? run(asked, parsed.data) : failure(unfit(parsed.error));
  });
}

const headers = { "cache-control": "no-store" };

function refused({ status, ...error }: ApiRefusal): Response {
  return Response.json({ error }, { status, headers });
}

function unfit(error: z.ZodError): ApiRefusal {
  const { message } = refusalOf("invalid");
  return refusalOf("invalid", { message: `${message} ${z.prettifyError(error).slice(0, 500)}` });
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text === "" ? "{}" : text);
  } catch {
    return undefined;
  }
}
