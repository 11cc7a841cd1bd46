import { z } from "zod";
import { storeTemplates } from "@/db/message-templates";
import type { Scope } from "@/db/scope";
import { type OpenAccount, openAccount } from "@/lib/accounts/open-account";
import { refusedByWhatsApp } from "@/lib/accounts/refusals";
import type { AccountsRoom } from "@/lib/accounts/room";
import { isJsonArray, isJsonObject } from "@/lib/flow/json";
import { headerMediaKinds } from "@/lib/meta/media/header-media";
import { messageLimits } from "@/lib/meta/messages/outgoing";
import {
  type FlowTemplate,
  flowButtonIcons,
  flowTemplate,
  type TemplateSample,
} from "@/lib/meta/templates/flow-template";
import { createTemplate as create } from "@/lib/meta/templates/templates";
import { failure, type Result, success } from "@/lib/result";
import { checkOpening } from "../content-of";
import type { HeaderRefused } from "../files/refused";
import { type SampleUnfit, sampleHandle } from "../files/sample-handle";
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
  /** A file kept here that shows the reviewers what the header will be, in place of a text. */
  sample: z.object({ type: z.enum(headerMediaKinds), fileId: z.string().max(100) }).optional(),
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
): Promise<
  Result<{ readonly status: string }, SendRefused | TemplatesRefused | VariablesUnfit | SampleUnfit>
> {
  const unfit = variablesUnfit(wanted);
  if (unfit) return failure(unfit);
  const open = await openAccount(room, scope, wanted.accountId);
  if (!open.ok) return open;
  const { flowId, opensWith } = wanted;
  const version = await versionToSend(scope, open.value, { flowId, mode: "published", now: room.now });
  if (!version.ok) return version;
  const checked = checkOpening(version.value.text, opensWith);
  if (!checked.ok) return checked;
  const { account, graph } = open.value;
  const sample = await sampleOf(open.value, scope, wanted.sample);
  if (!sample.ok) return sample;
  const template = templateOf(wanted, { metaFlowId: version.value.metaFlowId, sample: sample.value });
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

async function sampleOf(
  { account, graph }: OpenAccount,
  scope: Scope,
  wanted: WantedTemplate["sample"],
): Promise<Result<TemplateSample | undefined, SampleUnfit | HeaderRefused>> {
  if (!wanted) return success(undefined);
  const { type: media, fileId } = wanted;
  const handle = await sampleHandle(graph, scope, { appId: account.appId, media, fileId });
  return handle.ok ? success({ media, handle: handle.value }) : handle;
}

function variablesUnfit(wanted: WantedTemplate): VariablesUnfit | undefined {
  const texts = [
    { text: wanted.sample ? "" : wanted.header, given: wanted.headerSamples },
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

function templateOf(
  wanted: WantedTemplate,
  { metaFlowId, sample }: { readonly metaFlowId: string; readonly sample: TemplateSample | undefined },
): FlowTemplate {
  const { name, language, category, header, body, footer, buttonText, icon, opensWith } = wanted;
  const withSamples = (text: string, given: readonly string[]) => {
    const used = given.slice(0, variablesIn(text).length);
    return used.length > 0 ? { text, samples: used } : { text };
  };
  return {
    ...{ name, language, category },
    ...(sample
      ? { header: sample }
      : header === ""
        ? {}
        : { header: withSamples(header, wanted.headerSamples) }),
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
