import path from "node:path";

/** The generated migrations; a server is always started in the project's folder. */
export function migrationsFolder(): string {
  return path.join(/* turbopackIgnore: true */ process.cwd(), "db", "migrations");
}
