import { z } from "zod";
import { storeTemplates } from "@/db/message-templates";
import type { Scope } from "@/db/scope";
import { openAccount } from "@/lib/accounts/open-account";
import { refusedByWhatsApp } from "@/lib/accounts/refusals";
import type { AccountsRoom } from "@/lib/accounts/room";
import { isJsonArray, isJsonObject } from "@/lib/flow/json";
import { messageLimits } from "@/lib/meta/messages/outgoing";
import { type FlowTemplate, flowButtonIcons, flowTemplate } from "@/lib/meta/templates/flow-template";
import { createTemplate as create } from "@/lib/meta/templates/templates";
import { failure, type Result, success } from "@/lib/result";
import { checkOpening } from "../content-of";
import type { SendRefused } from "../refusals";
import { versionToSend } from "../version-to-send";
import { readTemplates, type TemplatesRefused } from "./refresh-templates";
import { variablesIn } from "./template-parts";

const line = (max: number) => z.string().trim().max(max);
const samples = z.array(line(200)).max(20);

export const templateSchema = z.object({
  flowId: z.string().max(100),
  accountId: z.string().max(100),
  /** As Meta takes it: small letters, digits and underscores. */
  name: z.string().regex(/^[a-z0-9_]{1,512}$/),
  language: z.string().regex(/^[a-z]{2,3}(_[A-Z]{2})?$/),
  category: z.enum(["UTILITY", "MARKETING"]),
  header: line(messageLimits.headerText).default(""),
  headerSamples: samples.default([]),
  body: line(messageLimits.bodyText).min(1),
  bodySamples: samples.default([]),
  footer: line(messageLimits.footerText).default(""),
  buttonText: line(messageLimits.templateButtonText).min(1),
  icon: z.enum(flowButtonIcons).nullable().default(null),
  opensWith: z.discriminatedUnion("by", [
    z.object({ by: z.literal("navigate"), screen: z.string().max(200).optional() }),
    z.object({ by: z.literal("data_exchange") }),
  ]),
});
export type WantedTemplate = z.output<typeof templateSchema>;

/** The variables are not `{{1}}`, `{{2}}`… without a gap, or one has no sample. */
export type VariablesUnfit = { readonly reason: "variables" | "samples" };

/** Sends a template in for review. Asked without an answer, it is looked for among those that are there. */
export async function createTemplate(
  room: AccountsRoom,
  scope: Scope,
  wanted: WantedTemplate,
): Promise<Result<{ readonly status: string }, SendRefused | TemplatesRefused | VariablesUnfit>> {
  const unfit = variablesUnfit(wanted);
  if (unfit) return failure(unfit);
  const open = await openAccount(room, scope, wanted.accountId);
  if (!open.ok) return open;
  const { flowId, opensWith } = wanted;
  const version = await versionToSend(scope, open.value, { flowId, mode: "published", now: room.now });
  if (!version.ok) return version;
  const checked = checkOpening(version.value.text, opensWith);
  if (!checked.ok) return checked;
  const template = templateOf(wanted, version.value.metaFlowId);
  const { account, graph } = open.value;
  const askedAt = room.now();
  const made = await create(graph, account.wabaId, template);
  if (!made.ok) {
    if (made.failure.mayHaveHappened) await readTemplates(room, scope, open.value);
    return failure(refusedByWhatsApp(made.failure));
  }
  const { id: metaId, status, category = wanted.category } = made.value;
  const { components } = flowTemplate(template);
  await storeTemplates(scope, account.id, [
    {
      ...{ metaId, status, category, toldAt: askedAt, reason: null },
      ...{ name: wanted.name, language: wanted.language },
      components: isJsonArray(components) ? components.filter(isJsonObject) : [],
      metaFlowIds: [version.value.metaFlowId],
    },
  ]);
  // The review may be over before the row is there; webhooks of later changes find it.
  await readTemplates(room, scope, open.value);
  return success({ status });
}

function variablesUnfit(wanted: WantedTemplate): VariablesUnfit | undefined {
  const texts = [
    { text: wanted.header, given: wanted.headerSamples },
    { text: wanted.body, given: wanted.bodySamples },
  ];
  for (const { text, given } of texts) {
    const names = variablesIn(text);
    if (names.some((name, at) => name !== String(at + 1))) return { reason: "variables" };
    const hasAll = names.every((_, at) => (given[at] ?? "") !== "");
    if (!hasAll) return { reason: "samples" };
  }
  return undefined;
}

function templateOf(wanted: WantedTemplate, metaFlowId: string): FlowTemplate {
  const { name, language, category, header, body, footer, buttonText, icon, opensWith } = wanted;
  const withSamples = (text: string, given: readonly string[]) => {
    const used = given.slice(0, variablesIn(text).length);
    return used.length > 0 ? { text, samples: used } : { text };
  };
  return {
    ...{ name, language, category },
    ...(header === "" ? {} : { header: withSamples(header, wanted.headerSamples) }),
    body: withSamples(body, wanted.bodySamples),
    ...(footer === "" ? {} : { footer }),
    button: {
      text: buttonText,
      flow: { id: metaFlowId },
      opensWith:
        opensWith.by === "navigate" && opensWith.screen !== undefined
          ? { by: "navigate", screen: opensWith.screen }
          : { by: opensWith.by },
      ...(icon === null ? {} : { icon }),
    },
  };
}
