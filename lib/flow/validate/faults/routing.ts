import { error, type Fault, warning } from "../issue";

/** Whether routes are those of the routing model or those that navigate actions make. */
export type RouteSource = "model" | "actions";

const code = "INVALID_ROUTING_MODEL";
const rewrite = { name: "write-routes" } as const;

export function notInModel(id: string): Fault {
  return error(
    code,
    "This screen is missing in the routes.",
    `Following screens are missing in the routing model: [${id}].`,
    rewrite,
  );
}

export function unknownInModel(id: string): Fault {
  return error(
    code,
    `The routes name a screen “${id}” that does not exist.`,
    `Invalid screens found in the routing model: [${id}].`,
    rewrite,
  );
}

export function notConnected(id: string, source: RouteSource): Fault {
  return error(
    code,
    "Nothing connects this screen with the first one. Lead to it, or remove it.",
    `Following screens are not connected with the rest of the screens${source === "actions" ? " via navigate screen action" : ""}: [${id}]. All screens should be connected.`,
  );
}

export function noEntry(source: RouteSource): Fault {
  return error(
    code,
    "Every screen is led to from another one, so none can come first.",
    source === "actions"
      ? "No entry screen found in the routing model. Add a screen that is not used as the next screen in any of the navigate actions."
      : "No entry screen found in the routing model. Expected a screen with no inbound edges as the entry screen.",
  );
}

export function selfRoute(id: string): Fault {
  return error(
    code,
    `The routes lead from screen “${id}” to itself.`,
    `Loop detected in the routing model for screens: [${id}].`,
    rewrite,
  );
}

export function tooManyRoutes(id: string, max: number): Fault {
  return error(
    code,
    `Screen “${id}” leads to more than ${max} screens.`,
    `Number of branches exceeds the max limit of ${max} for screens: [${id}].`,
  );
}

export function backwardRoute(from: string, to: string): Fault {
  return error(
    code,
    `The routes lead from “${to}” to “${from}” and back. List the way forward only; going back is always possible.`,
    `Backward route [${from}->${to}] corresponding to forward route [${to}->${from}] is not allowed in the routing model. Only forward routes can be specified.`,
    { name: "remove" },
  );
}

export function routeMissing(from: string, to: string): Fault {
  return error(
    code,
    `This screen leads to “${to}”, but the routes do not say so.`,
    `Missing direct route from screen '${from}' to screen '${to}' in the routing model, while it exists in the navigate screen action of screen '${from}'.`,
    rewrite,
  );
}

export function unreachable(): Fault {
  return warning("unreachable-screen", "Nothing leads to this screen.");
}

export function deadEnd(): Fault {
  return warning("dead-end", "From this screen the Flow cannot be finished.");
}

export function endLeadsOn(): Fault {
  return warning("end-leads-on", "This is a last screen, yet its button leads on to another one.");
}
