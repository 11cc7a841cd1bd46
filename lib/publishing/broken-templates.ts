import { z } from "zod";
import { findDraft } from "@/db/drafts";
import { findFlowLink } from "@/db/flow-links";
import { findText } from "@/db/revisions";
import type { Scope } from "@/db/scope";
import { openAccount } from "@/lib/accounts/open-account";
import { type RefusedByWhatsApp, refusedByWhatsApp } from "@/lib/accounts/refusals";
import type { AccountsRoom } from "@/lib/accounts/room";
import type { JsonObject } from "@/lib/flow/json";
import { screenId } from "@/lib/flow/model/document";
import { entryScreens } from "@/lib/flow/model/routes";
import { openText } from "@/lib/flow/text/open-text";
import { collect } from "@/lib/meta/client/pages";
import { listTemplates, type Template } from "@/lib/meta/templates/templates";
import { failure, type Result, success } from "@/lib/result";
import type { versionsSchema } from "./read-versions";
import { type FlowNotFound, flowNotFound, type PublishRefused } from "./refusals";

/** A template message whose button opens a screen at which the next version cannot begin. */
export type BrokenTemplate = { readonly name: string; readonly screen: string };

/** Templates in these states are not sent any more, or not yet. */
const over: ReadonlySet<string> = new Set(["REJECTED", "DISABLED", "DELETED", "ARCHIVED"]);

const buttons = z.looseObject({
  buttons: z.array(
    z.looseObject({
      flow_id: z.union([z.string(), z.number().transform(String)]).optional(),
      navigate_screen: z.string().optional(),
    }),
  ),
});

type Refused = FlowNotFound | RefusedByWhatsApp | Exclude<PublishRefused, { reason: "step-failed" }>;

/** The template messages of an account that the draft, or an old revision, would break when it goes live. */
export async function brokenTemplates(
  room: AccountsRoom,
  scope: Scope,
  { flowId, accountId, revisionId }: z.output<typeof versionsSchema>,
): Promise<Result<readonly BrokenTemplate[], Refused>> {
  const draft = await findDraft(scope, flowId);
  if (!draft) return failure(flowNotFound);
  const open = await openAccount(room, scope, accountId);
  if (!open.ok) return open;
  const link = await findFlowLink(scope, flowId, accountId);
  const text = revisionId === undefined ? draft.text : await findText(scope, flowId, revisionId);
  const next = text === undefined ? undefined : openText(text);
  if (!link || !next?.ok) return success([]);
  const { graph, account } = open.value;
  const templates = await collect(listTemplates(graph, account.wabaId));
  if (!templates.ok) return failure(refusedByWhatsApp(templates.failure));
  const { document } = next.value;
  const entries = entryScreens(document);
  const screens = new Set(document.screens.filter(({ key }) => entries.includes(key)).map(screenId));
  return success(templates.value.flatMap((template) => brokenIn(template, link.metaFlowId, screens)));
}

function brokenIn(
  { name, status, components }: Template,
  metaFlowId: string,
  screens: ReadonlySet<string>,
): readonly BrokenTemplate[] {
  if (over.has(status)) return [];
  const opened = new Set(components.flatMap((component) => screensOpened(component, metaFlowId)));
  return [...opened].filter((screen) => !screens.has(screen)).map((screen) => ({ name, screen }));
}

function screensOpened(component: JsonObject, metaFlowId: string): readonly string[] {
  const read = buttons.safeParse(component);
  if (!read.success) return [];
  return read.data.buttons.flatMap(({ flow_id, navigate_screen }) =>
    flow_id === metaFlowId && navigate_screen !== undefined ? [navigate_screen] : [],
  );
}
