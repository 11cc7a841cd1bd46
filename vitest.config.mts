import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

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
    include: ["{app,components,db,lib,scripts}/**/*.test.{ts,tsx}"],
    // Most tests of queries wait for a database; one worker for each core, not one less.
    maxWorkers: "100%",
    globalSetup: ["./scripts/vitest-run.ts"],
    setupFiles: ["./scripts/vitest-setup.ts"],
    // Far beyond what any test needs: these are alarms for a hang, not measurements of a shared machine.
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
});
