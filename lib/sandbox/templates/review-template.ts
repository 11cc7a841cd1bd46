import { findSandboxTemplate, type SandboxTemplate, updateSandboxTemplate } from "@/db/sandbox-templates";
import { failure, type Result, success } from "@/lib/result";
import { type Area, inAreaTransaction } from "../sandbox";
import { announceTemplate } from "../webhooks/announce";

/** What a review, or the quality of messages later on, does to a template (spec/platform.md, E.6). */
export type Verdict =
  | { readonly event: "APPROVED" | "PAUSED" | "DISABLED" }
  | { readonly event: "REJECTED"; readonly reason: string };

/** Ends the review of a template that waits, or changes the state of one that was approved. */
export async function reviewTemplate(
  area: Area,
  templateId: string,
  verdict: Verdict,
): Promise<Result<void, { readonly reason: "not-found" }>> {
  const done = await inAreaTransaction(area, async (inside) => {
    const template = await findSandboxTemplate(inside, templateId);
    if (template) await announceReview(inside, template, verdict);
    return template !== undefined;
  });
  area.wake();
  return done ? success(undefined) : failure({ reason: "not-found" });
}

export async function announceReview(area: Area, template: SandboxTemplate, verdict: Verdict): Promise<void> {
  const { event } = verdict;
  const reason = event === "REJECTED" ? verdict.reason : "NONE";
  await updateSandboxTemplate(area, template.id, { status: event, rejectedReason: reason });
  await announceTemplate(area, template.accountId, {
    event,
    // A number, as Meta sends it; with 16 digits it is exact.
    message_template_id: Number(template.id),
    message_template_name: template.name,
    message_template_language: template.language,
    message_template_category: template.category,
    reason,
  });
}
