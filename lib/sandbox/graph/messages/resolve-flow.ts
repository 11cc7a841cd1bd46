import {
  findSandboxFlow,
  findSandboxFlowByName,
  insertVersion,
  lastVersion,
  type SandboxFlow,
  sandboxFlowText,
} from "@/db/sandbox-flows";
import { countFlowMessages } from "@/db/sandbox-messages";
import type { SandboxNumber } from "@/db/sandbox-numbers";
import { documentVersion, type FlowDocument, hasEndpoint, screenId } from "@/lib/flow/model/document";
import { parse } from "@/lib/flow/model/parse";
import { entryScreens } from "@/lib/flow/model/routes";
import { readExactly } from "@/lib/flow/text/read-exactly";
import { isFlowVersion } from "@/lib/flow/version";
import { success } from "@/lib/result";
import type { ChatOpening } from "../../phone/chat-content";
import type { Area } from "../../sandbox";
import { type Answer, messageRefused } from "../refusal";

export type FlowWanted = {
  readonly number: SandboxNumber;
  readonly flow: { readonly id: string } | { readonly name: string };
  readonly isDraft: boolean;
  readonly opening: ChatOpening;
};

/** The Flow of a message, in the version that stays with it. */
export type PinnedFlow = { readonly flowId: string; readonly versionId: string };

const throttledPerHour = 10;

/** Which version of which Flow a message gets, or why it cannot be sent (spec/platform.md, D.4). */
export async function resolveFlow(area: Area, wanted: FlowWanted): Promise<Answer<PinnedFlow>> {
  const flow = await flowOf(area, wanted);
  if (!flow || flow.accountId !== wanted.number.accountId) {
    return messageRefused(131009, "Flow does not exist: check flow_id or flow_name.");
  }
  if (flow.status === "BLOCKED") return messageRefused(132068, "Flow is in blocked state.");
  if (flow.status === "DEPRECATED") return messageRefused(131009, "Flow is deprecated and cannot be sent.");
  if (flow.status === "THROTTLED" && (await isThrottled(area, flow))) {
    return messageRefused(
      132069,
      "Flow is in throttled state and 10 messages using this flow were already sent in the last hour.",
    );
  }
  const version = await versionOf(area, flow, wanted.isDraft);
  if (!version.ok) return version;
  const document = documentOf(version.value.text);
  if (!document || !isFlowVersion(documentVersion(document))) {
    return messageRefused(131009, "The Flow JSON version of the Flow is invalid or has expired.");
  }
  if (hasEndpoint(document) && wanted.number.publicKey === null) {
    return messageRefused(132068, "Flow is blocked: the phone number has no public key for its endpoint.");
  }
  const opening = checkOpening(document, wanted.opening);
  return opening.ok ? success({ flowId: flow.id, versionId: version.value.id }) : opening;
}

async function flowOf(area: Area, { flow, number }: FlowWanted): Promise<SandboxFlow | undefined> {
  if ("id" in flow) return findSandboxFlow(area, flow.id);
  return findSandboxFlowByName(area, { accountId: number.accountId, name: flow.name });
}

async function isThrottled(area: Area, flow: SandboxFlow): Promise<boolean> {
  const hourAgo = new Date(area.now().getTime() - 60 * 60 * 1000);
  return (await countFlowMessages(area, flow.id, hourAgo)) >= throttledPerHour;
}

/** The last published version, or a copy of the draft as it is now. */
async function versionOf(
  area: Area,
  flow: SandboxFlow,
  isDraft: boolean,
): Promise<Answer<{ readonly id: string; readonly text: string }>> {
  const published = await lastVersion(area, flow.id, "published");
  if (!isDraft) {
    return published
      ? success(published)
      : messageRefused(131009, "Flow is not published: use mode draft or publish it.");
  }
  if (flow.status !== "DRAFT")
    return messageRefused(131009, "Flow is not in draft state: mode draft cannot be used.");
  const text = await sandboxFlowText(area, flow.id);
  if (text === null) return messageRefused(131009, "Flow has no Flow JSON.");
  const sent = await lastVersion(area, flow.id, "draft");
  if (sent?.text === text) return success(sent);
  const { id } = await insertVersion(area, { flowId: flow.id, number: null, text });
  return success({ id, text });
}

function documentOf(text: string): FlowDocument | undefined {
  try {
    return parse(readExactly(text));
  } catch {
    // A draft may be no JSON at all.
    return undefined;
  }
}

function checkOpening(document: FlowDocument, opening: ChatOpening): Answer<void> {
  if (opening.by === "data_exchange") {
    if (hasEndpoint(document)) return success(undefined);
    return messageRefused(131009, "flow_action data_exchange needs a Flow with an endpoint.");
  }
  const { screen } = opening;
  const entries = entryScreens(document);
  const entry = document.screens.find(({ key }) => entries.includes(key));
  const first = screen === undefined ? entry : document.screens.find((one) => screenId(one) === screen);
  if (!first) return messageRefused(131009, `Screen ${screen} does not exist in the Flow.`);
  if (!entries.includes(first.key)) return messageRefused(131009, `Screen ${screen} is not an entry screen.`);
  return success(undefined);
}
