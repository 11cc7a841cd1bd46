import type { ExplanationRow } from "./explanation";

/** Templates, and what the health of an account names (spec/platform.md, A.6, F.3). */
export const templateRows = [
  {
    reason: "template-variables",
    kind: "refused",
    codes: [132000],
    happened: "The number of values is not the number of variables in the template.",
    remedy: "Fill in every variable of the template once.",
  },
  {
    reason: "template-missing",
    kind: "missing",
    codes: [132001],
    happened: "WhatsApp has no approved template with this name in this language.",
    remedy: "Check the name and the language, and wait until the template is approved.",
  },
  {
    reason: "template-too-long",
    kind: "refused",
    codes: [132005],
    happened: "With its values the template becomes too long.",
    remedy: "Use shorter values.",
  },
  {
    reason: "template-policy",
    kind: "refused",
    codes: [132007],
    happened: "The template is against WhatsApp's policies.",
    remedy: "Change its wording and send it in for review again.",
  },
  {
    reason: "template-format",
    kind: "refused",
    codes: [132012],
    happened: "A value has another form than the template expects.",
    remedy: "Compare the values with the samples of the template.",
  },
  {
    reason: "template-paused",
    kind: "refused",
    codes: [132015],
    happened: "The template is paused because people rated it badly.",
    remedy: "Wait until the pause ends, or use another template.",
  },
  {
    reason: "template-disabled",
    kind: "refused",
    codes: [132016],
    happened: "The template is switched off for good because people rated it badly.",
    remedy: "Make a new template with other content.",
  },
  {
    reason: "template-not-approved",
    kind: "refused",
    codes: [141002],
    happened: "The template is not approved.",
    remedy: "Wait for the review, or change the template and send it in again.",
  },
  {
    reason: "business-not-verified",
    kind: "refused",
    codes: [141010],
    happened: "Meta has not verified the business.",
    remedy: "Start or finish the verification in the business settings at Meta.",
  },
  {
    reason: "account-banned",
    kind: "forbidden",
    codes: [141014],
    happened: "Meta has banned this WhatsApp account.",
    remedy: "Open Business Support at Meta to see the reason and to ask for a review.",
  },
] as const satisfies readonly ExplanationRow[];
