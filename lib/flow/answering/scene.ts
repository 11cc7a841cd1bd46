import type { Json, JsonObject } from "../json";
import type { Rules } from "../rules/rules";
import type { Row } from "./ports";

/** What values are read from while rules are carried out. Steps add to it. */
export type Scene = {
  readonly rules: Pick<Rules, "zone" | "locale">;
  /** The payload of the action. */
  readonly answers: JsonObject;
  readonly token: string;
  readonly today: string;
  readonly rows: ReadonlyMap<string, readonly Row[]>;
  readonly results: ReadonlyMap<string, Json>;
};

export function withRows(scene: Scene, step: string, rows: readonly Row[]): Scene {
  return { ...scene, rows: new Map(scene.rows).set(step, rows) };
}

export function withResult(scene: Scene, step: string, result: Json): Scene {
  return { ...scene, results: new Map(scene.results).set(step, result) };
}
