import { z } from "zod";
import { dataApiVersions, isFlowVersion } from "@/lib/flow/version";
import { success } from "@/lib/result";
import { mayCall } from "../../call-outside";
import type { Area } from "../../sandbox";
import type { FlowReport } from "../flow-report";
import { listParam, plain } from "../params";
import { type Answer, flowRefused } from "../refusal";

export const nameParam = plain(200);

/** The eight that Meta documents, and the one some know besides (spec/platform.md, A.4). */
export const categoriesParam = listParam(
  z.enum([
    "SIGN_UP",
    "SIGN_IN",
    "APPOINTMENT_BOOKING",
    "LEAD_GENERATION",
    "CONTACT_US",
    "CUSTOMER_SUPPORT",
    "SURVEY",
    "OTHER",
    "SHOPPING",
  ]),
  1,
);

export function nameTaken() {
  return flowRefused(100, "Flow name is not unique");
}

/** Whether an address can be asked for live data: https, or of this house. */
export function checkEndpoint(area: Area, uri: string | undefined): Answer<void> {
  if (uri === undefined || mayCall(area, uri)) return success(undefined);
  return flowRefused(100, "Invalid Endpoint URI");
}

/** Versions that nobody can open any more are refused before anything is stored (F.1). */
export function checkVersions({ jsonVersion, dataApiVersion }: FlowReport): Answer<void> {
  if (jsonVersion !== null && !isFlowVersion(jsonVersion)) {
    return flowRefused(100, "Invalid Flow JSON version");
  }
  if (dataApiVersion !== null && !dataApiVersions.some((known) => known === dataApiVersion)) {
    return flowRefused(100, "Invalid Flow JSON data_api_version");
  }
  return success(undefined);
}
