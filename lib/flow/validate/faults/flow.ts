import { error, type Fault, type Severity, warning } from "../issue";

/** Top-level properties in plain words. */
export const flowLabels = {
  screens: { name: "screens", label: "Screens" },
  dataApiVersion: { name: "data_api_version", label: "Version of live data" },
  routingModel: { name: "routing_model", label: "Routes between screens" },
} as const;

export function screensNoList(): Fault {
  return error(
    "INVALID_PROPERTY_TYPE",
    "The screens have to be a list.",
    "Expected property 'screens' to be of type 'array'.",
  );
}

export function channelGone(): Fault {
  return error(
    "INVALID_PROPERTY_KEY",
    "The address of the endpoint no longer stands in the Flow. Remove it and set it where you publish.",
    "Property 'data_channel_uri' is no longer supported in Flow JSON as of version '3.0'. Please configure your endpoint URI using Flows API or Builder. Refer Flows documentation at https://developers.facebook.com/docs/whatsapp/flows for more information.",
    { name: "remove" },
  );
}

export function badRouteId(id: string): Fault {
  return error(
    "PATTERN_MISMATCH",
    `The routes name a screen “${id}”, but screen ids hold letters and underscores only.`,
    "Property 'routing_model' should only name screens whose ids consist of alphabets and underscores.",
  );
}

export function routingModelMissing(): Fault {
  return error(
    "MISSING_REQUIRED_PROPERTY",
    "Live data is switched on, so the routes between screens have to be listed.",
    "The property 'routing_model' is required for property 'data_api_version'.",
    { name: "write-routes" },
  );
}

export function versionMissing(): Fault {
  return error(
    "MISSING_FLOW_JSON_VERSION",
    "The Flow does not say which version it is written in.",
    "Flow JSON version is not specified.",
  );
}

export function versionUnsupported(version: string, newest: string): Fault {
  return error(
    "INVALID_FLOW_JSON_VERSION",
    `Version “${version}” cannot be published. Use ${newest}.`,
    "Given Flow JSON version is not supported. Please refer the supported versions at https://developers.facebook.com/docs/whatsapp/flows/changelogs#currently-supported-versions.",
    { name: "set", value: newest },
  );
}

export function metaReserved(): Fault {
  return error(
    "INVALID_FLOW_JSON",
    "“meta” is reserved for Flows that Meta makes itself. Remove it.",
    "Flow JSON is not valid.",
    { name: "remove" },
  );
}

export function duplicateScreen(id: string): Fault {
  return error(
    "DUPLICATE_SCREEN_IDS",
    `Two screens have the id “${id}”. Give one another id.`,
    `Duplicate screen id found: '${id}'.`,
  );
}

export function reservedScreenId(id: string, severity: Severity): Fault {
  const message = `“${id}” is reserved for the end of a Flow. Give the screen another id.`;
  const fix = { name: "rename-screen", to: `${id}_SCREEN` } as const;
  return severity === "error"
    ? error(
        "SCREEN_ID_IS_RESERVED_KEYWORD",
        message,
        "Screen id cannot be 'success' since it is a reserved keyword.",
        fix,
      )
    : warning("SCREEN_ID_IS_RESERVED_KEYWORD", message, fix);
}

export function tooManyScreens(max: number, count: number): Fault {
  return error(
    "MAX_SCREENS_NUMBER",
    `A Flow can have at most ${max} screens. This one has ${count}.`,
    `Maximum number of screens allowed per Flow is ${max} but found ${count}.`,
  );
}

export function tooManyInFlow(title: string, type: string, max: number, count: number): Fault {
  return error(
    "INVALID_PROPERTY_VALUE",
    `A Flow can hold at most ${max} of “${title}”. This one has ${count}.`,
    `Maximum number of ${type} allowed per Flow is ${max} but found ${count}.`,
  );
}
