import type { CredentialCheck, CredentialField, Credentials, Finding, Suggestions } from "../ports";

export const guideFields = ["accessToken", "wabaId", "phoneNumberId", "appId", "appSecret"] as const;

/** What was entered, what is known of it, and what is being asked. */
export type GuideState = {
  readonly entered: Credentials;
  readonly findings: { readonly [field in CredentialField]?: Finding | undefined };
  readonly suggested: Suggestions;
};

export const emptyGuide: GuideState = {
  entered: { accessToken: "", wabaId: "", phoneNumberId: "", appId: "", appSecret: "" },
  findings: {},
  suggested: {},
};

/** Fields that were judged with the help of a field: what was found of them holds no longer when it changes. */
const dependents: { readonly [field in CredentialField]: readonly CredentialField[] } = {
  accessToken: ["wabaId", "phoneNumberId", "appId", "appSecret"],
  wabaId: ["phoneNumberId"],
  phoneNumberId: [],
  appId: ["appSecret"],
  appSecret: [],
};

/** Another text in a field. */
export function withText(state: GuideState, field: CredentialField, text: string): GuideState {
  const outdated = [field, ...dependents[field]];
  const findings = Object.fromEntries(outdated.map((each) => [each, undefined]));
  return {
    ...state,
    entered: { ...state.entered, [field]: text },
    findings: { ...state.findings, ...findings },
    suggested: field === "accessToken" ? {} : state.suggested,
  };
}

/** What WhatsApp said of a field, and what is left to fill in by itself and to look at next. */
export function withCheck(
  state: GuideState,
  field: CredentialField,
  { finding, suggested }: CredentialCheck,
): { readonly state: GuideState; readonly next: readonly CredentialField[] } {
  const noted = {
    ...state,
    findings: { ...state.findings, [field]: finding },
    suggested: { ...state.suggested, ...suggested },
  };
  if (finding.state !== "good" && finding.state !== "caution") return { state: noted, next: [] };
  const filled = fillIn(noted, suggested);
  const next = guideFields.filter((each) => each !== field && isToAsk(filled, each));
  return { state: filled, next };
}

/** What was judged is not judged again; what could not be looked at may be by now. */
function isToAsk({ entered, findings }: GuideState, field: CredentialField): boolean {
  const { state } = findings[field] ?? {};
  return entered[field].trim() !== "" && (state === undefined || state === "unknown");
}

/** Fills empty fields for which there is one choice. */
function fillIn(state: GuideState, { appId, accounts, numbers }: Suggestions): GuideState {
  const only = {
    appId,
    wabaId: accounts?.length === 1 ? accounts[0]?.id : undefined,
    phoneNumberId: numbers?.length === 1 ? numbers[0]?.id : undefined,
  };
  const entered = {
    ...state.entered,
    appId: state.entered.appId || (only.appId ?? ""),
    wabaId: state.entered.wabaId || (only.wabaId ?? ""),
    phoneNumberId: state.entered.phoneNumberId || (only.phoneNumberId ?? ""),
  };
  return { ...state, entered };
}
