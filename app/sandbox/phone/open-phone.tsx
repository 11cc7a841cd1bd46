"use client";

import { useMemo } from "react";
import { PhoneView } from "@/components/sandbox/phone/phone-view";
import type { ChatKey, FileToKeep, PhoneItem, PhonePorts } from "@/components/sandbox/phone/ports";
import type { JsonObject } from "@/lib/flow/json";
import type { EndpointReply } from "@/lib/flow/runtime/state";
import { failure, type Result } from "@/lib/result";
import * as actions from "./actions";

type OpenPhoneProps = {
  readonly first: PhoneItem;
  readonly wanted: Partial<ChatKey>;
  readonly locale: string;
};

/** The page with its server actions in its hands. */
export function OpenPhone(props: OpenPhoneProps) {
  const ports = useMemo(phonePorts, []);
  return <PhoneView {...props} ports={ports} />;
}

function phonePorts(): PhonePorts {
  return { ...actions, look: looker(), exchange, keepFile };
}

/** Remembers what it saw last of each chat, so that the server need not send it again. */
function looker(): PhonePorts["look"] {
  let last = { address: "", etag: "" };
  return async (key) => {
    const query = key ? `?${new URLSearchParams({ number: key.numberId, person: key.waId })}` : "";
    const address = `/api/phone${query}`;
    const known = last.address === address ? { "if-none-match": last.etag } : undefined;
    const answer = await fetch(address, { cache: "no-store", ...(known ? { headers: known } : {}) });
    if (answer.status === 304) return "same";
    if (answer.status === 401) return "signed-out";
    if (!answer.ok) throw new Error(`The server answered ${answer.status}.`);
    // Our own route answers what `lookAtPhone` says.
    const item = (await answer.json()) as PhoneItem;
    last = { address, etag: answer.headers.get("etag") ?? "" };
    return item;
  };
}

// Not an action: those wait for each other, and an endpoint may take long.
const exchange: PhonePorts["exchange"] = async (messageId, request, signal) => {
  const headers = { "content-type": "application/json" };
  const body = JSON.stringify({ messageId, request });
  const answer = await fetch("/api/phone/exchange", { method: "POST", headers, body, signal });
  if (!answer.ok) throw new Error(`Flowsmith could not ask the endpoint (status ${answer.status}).`);
  // Our own route answers what `exchange` of the sandbox says.
  return (await answer.json()) as EndpointReply;
};

async function keepFile({ messageId, use, name, mimeType, content }: FileToKeep) {
  const query = new URLSearchParams({ messageId, use, name });
  const headers = { "content-type": mimeType };
  const answer = await fetch(`/api/phone/files?${query}`, { method: "POST", headers, body: content });
  if (answer.status !== 200 && answer.status !== 422) return failure({ reason: "unavailable" });
  // Our own route answers the result of keeping it.
  return (await answer.json()) as Result<JsonObject, { readonly reason: string }>;
}
