import { database } from "@/db/current";
import { currentRoom } from "@/lib/accounts/current-room";
import { webhookChallenge } from "@/lib/accounts/webhooks/webhook-challenge";
import { currentReceiver } from "@/lib/responses/current-receiver";
import { receive } from "@/lib/responses/receive";

/** The door for webhooks of an app. Meta verifies it with a question before it sends anything (spec/platform.md, E.1). */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ appId: string }> },
): Promise<Response> {
  const { appId } = await params;
  const query = new URL(request.url).searchParams;
  const answer = await webhookChallenge(currentRoom(), database(), { appId, query });
  if (answer === undefined) return new Response(null, { status: 403 });
  return new Response(answer, { headers: { "Content-Type": "text/plain" } });
}

/** Stores what Meta tells before it answers; what it asks for happens afterwards. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ appId: string }> },
): Promise<Response> {
  const { appId } = await params;
  return receive(currentReceiver(), request, appId);
}
