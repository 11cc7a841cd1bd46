import { error, type Fault, type Severity, warning } from "../issue";

export function exchangeWithoutEndpoint(): Fault {
  return error(
    "MISSING_REQUIRED_PROPERTY",
    "This asks for live data, but the Flow has no live data switched on.",
    "The property 'data_api_version' is required for data_exchange action.",
  );
}

export function completeBeforeEnd(): Fault {
  return error(
    "INVALID_COMPLETE_ACTION",
    "Only a last screen can finish the Flow. Mark this screen as a last screen, or lead to another one.",
    "On-click-action 'complete' can only be configured on a terminal screen.",
  );
}

export function nextOfUnknownKind(): Fault {
  return warning("unknown-next-type", "Phones only follow this when its kind of target is “screen”.", {
    name: "set",
    value: "screen",
  });
}

export function refreshWithoutEndpoint(): Fault {
  return error(
    "INVALID_PROPERTY_VALUE",
    "Asking again on the way back needs live data, which this Flow has not switched on.",
    "Property 'refresh_on_back' can be true only when property 'data_api_version' is set.",
    { name: "remove" },
  );
}

export function noFooterAtEnd(id: string, severity: Severity): Fault {
  const message = "The last screen has no button to finish with.";
  const fix = { name: "add-footer" } as const;
  return severity === "error"
    ? error(
        "MISSING_FOOTER_ON_TERMINAL_SCREEN",
        message,
        `Footer component is missing on terminal screen '${id}'.`,
        fix,
      )
    : warning("MISSING_FOOTER_ON_TERMINAL_SCREEN", message, fix);
}

export function listAtEnd(): Fault {
  return error(
    "INVALID_PROPERTY_KEY",
    "A screen with a menu list cannot be a last screen.",
    "Property 'terminal' is not allowed on a screen with a NavigationList.",
  );
}

export function navigateAtEnd(hasEndpoint: boolean): Fault {
  const expected = hasEndpoint ? "[complete, data_exchange]" : "[complete]";
  return error(
    "INVALID_PROPERTY_VALUE",
    "The button of a last screen has to finish the Flow, not lead on.",
    `Invalid value found for property 'name'. Expected one of: ${expected}.`,
  );
}

export function noEnd(): Fault {
  return error(
    "MISSING_TERMINAL_SCREEN",
    "No screen is marked as the last one. The Flow can never be finished.",
    "Terminal screen is required but not provided.",
  );
}

export function noSuccess(): Fault {
  return error(
    "INVALID_PROPERTY_VALUE",
    "No last screen counts as success. At least one must.",
    "At least one terminal screen must have property 'success' set as true.",
  );
}

export function linkNotOpened(): Fault {
  return warning("link-not-https", "Phones open only links that begin with https://.");
}
