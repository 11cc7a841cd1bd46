import type { ScreenRule } from "./context";
import { checkActions } from "./rules/actions";
import { checkBindings } from "./rules/bindings";
import { checkBranches } from "./rules/branches";
import { checkConditions } from "./rules/conditions";
import { checkCounts } from "./rules/counts";
import { checkDataModel } from "./rules/data-model";
import { checkDates } from "./rules/dates";
import { checkEnds } from "./rules/ends";
import { checkFlowCounts } from "./rules/flow-counts";
import { checkFlowEnds } from "./rules/flow-ends";
import { checkFormValues } from "./rules/form-values";
import { hintAtConsent, hintAtInputs } from "./rules/input-hints";
import { checkLists } from "./rules/lists";
import { checkNames } from "./rules/names";
import { hintAtOptions } from "./rules/option-hints";
import { checkOrders } from "./rules/orders";
import { checkPlacement } from "./rules/placement";
import { checkRangeMode } from "./rules/range-mode";
import { hintAtRepeatedKeys, hintAtRepeatedKeysOn } from "./rules/repeated-keys";
import { hintAtRoutes } from "./rules/route-hints";
import { checkRoutingByActions } from "./rules/routing-actions";
import { checkRoutingModel } from "./rules/routing-model";
import { checkScreenIds } from "./rules/screen-ids";
import type { FlowRule } from "./whole-flow";

/** Rules that look at one screen; other screens only through what they ask of the context. */
export const screenRules: readonly ScreenRule[] = [
  checkEnds,
  checkDataModel,
  checkNames,
  checkCounts,
  checkPlacement,
  checkBranches,
  checkBindings,
  checkConditions,
  checkActions,
  checkFormValues,
  checkOrders,
  checkDates,
  checkRangeMode,
  checkLists,
  hintAtOptions,
  hintAtInputs,
  hintAtConsent,
  hintAtRepeatedKeysOn,
];

/** Rules that look at all screens together. */
export const flowRules: readonly FlowRule[] = [
  checkScreenIds,
  checkFlowEnds,
  checkFlowCounts,
  checkRoutingModel,
  checkRoutingByActions,
  hintAtRoutes,
  hintAtRepeatedKeys,
];
