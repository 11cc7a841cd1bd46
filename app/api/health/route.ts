import { database } from "@/db/current";
import { ping } from "@/db/ping";
import { errorFacts } from "@/lib/error-facts";
import { log } from "@/lib/log";
import { version } from "@/package.json";

export const dynamic = "force-dynamic";

/** For the operator's load balancer: 200 while the database answers, else 503. */
export async function GET(): Promise<Response> {
  const isHealthy = await databaseAnswers();
  return Response.json(
    { status: isHealthy ? "ok" : "unavailable", version },
    { status: isHealthy ? 200 : 503, headers: { "Cache-Control": "no-store" } },
  );
}

async function databaseAnswers(): Promise<boolean> {
  try {
    await ping(database());
    return true;
  } catch (error) {
    log().error({ error: errorFacts(error) }, "The database does not answer");
    return false;
  }
}
