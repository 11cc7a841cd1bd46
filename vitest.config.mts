import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { configDefaults, defineConfig } from "vitest/config";

/** Values in, values out: these tests leave nothing behind, so one worker takes them one after the other. */
const values = ["lib/{flow,meta}/**/*.test.ts", "components/**/*.test.ts"];
/** Those among them that have a page of their own. */
const drawn = ["components/builder/commands/is-typing.test.ts", "components/ui/watch-tooltips.test.ts"];

const root = fileURLToPath(new URL("./", import.meta.url));

export default defineConfig({
  plugins: [react()],
  resolve: {
    alias: {
      "@": root.replace(/\/$/, ""),
      "server-only": fileURLToPath(new URL("./scripts/server-only.ts", import.meta.url)),
    },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "values",
          include: values,
          exclude: [...configDefaults.exclude, ...drawn],
          // A worker for each file costs more than most of these tests.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: "rooms",
          include: ["{app,db,lib,scripts}/**/*.test.{ts,tsx}", "components/**/*.test.tsx", ...drawn],
          exclude: [...configDefaults.exclude, "lib/{flow,meta}/**/*.test.ts"],
        },
      },
    ],
    // Most tests of queries wait for a database; one worker for each core, not one less.
    maxWorkers: "100%",
    globalSetup: ["./scripts/vitest-run.ts"],
    setupFiles: ["./scripts/vitest-setup.ts"],
    // Far beyond what any test needs: these are alarms for a hang, not measurements of a shared machine.
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
});
