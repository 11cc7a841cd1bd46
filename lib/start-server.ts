import "server-only";
import { type DatabaseSettings, startDatabase, startFailure } from "@/db/start";
import { EnvironmentError, env } from "./env";
import { errorFacts } from "./error-facts";
import { authSecret } from "./identity/secret";
import { wakeHealthWatch } from "./live-data/calls/current-health-watch";
import { wakeCallsSweep } from "./live-data/current-live-data";
import { openEndpointDoor } from "./live-data/endpoint-door";
import { wakeQuestionFiles } from "./live-data/files/current-files";
import { log } from "./log";
import { wakeProcessing } from "./responses/current-receiver";
import { wakeSweep } from "./responses/current-sweep";
import { wakeFiles } from "./responses/files/current-files";
import { currentSandbox } from "./sandbox/current-sandbox";
import { wakeSending } from "./sending/current-sending";
import { wakeSync } from "./sync/current-sync";

/** Reads the settings and opens the database. A server without them would answer errors to everybody, so it ends. */
export async function startServer(): Promise<void> {
  const settings = settingsOrEnd();
  try {
    await startDatabase(settings, (error) =>
      log().warn({ error: errorFacts(error) }, "The database had a hiccup in the background"),
    );
    authSecret();
    // Webhooks that waited when the last process ended go out now.
    currentSandbox().wake();
    // And those that it had stored and not taken up.
    wakeProcessing();
    // And files that people sent with their answers are brought here before WhatsApp forgets them.
    wakeFiles();
    wakeQuestionFiles();
    wakeSweep();
    // And the rest of the lists that were being sent.
    wakeSending();
    // What a lost webhook did not tell is looked for.
    wakeSync();
    openEndpointDoor();
    wakeCallsSweep();
    // Owners hear of what comes near a line of Meta's before Meta warns.
    wakeHealthWatch();
  } catch (error) {
    end(startFailure(error, settings));
  }
}

function settingsOrEnd(): DatabaseSettings {
  try {
    return env();
  } catch (error) {
    if (error instanceof EnvironmentError) end(error.message);
    throw error;
  }
}

function end(message: string): never {
  console.error(`Flowsmith did not start. ${message}`);
  process.exit(1);
}
