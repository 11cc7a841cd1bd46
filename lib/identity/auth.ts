import "server-only";
import { betterAuth } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { nextCookies } from "better-auth/next-js";
import { database } from "@/db/current";
import type { Database } from "@/db/database";
import { newId } from "@/db/new-id";
import { account } from "@/db/schema/account";
import { session } from "@/db/schema/session";
import { user } from "@/db/schema/user";
import { verification } from "@/db/schema/verification";
import { env } from "@/lib/env";
import { authSecret } from "./secret";

const daySeconds = 24 * 60 * 60;
let made: { readonly db: Database; readonly auth: Auth } | undefined;

type Auth = ReturnType<typeof makeAuth>;

/** Passwords and sessions. It has no address of its own: people come in through server actions alone. */
export function auth(): Auth {
  const db = database();
  if (made?.db !== db) made = { db, auth: makeAuth(db) };
  return made.auth;
}

function makeAuth(db: Database) {
  return betterAuth({
    appName: "Flowsmith",
    baseURL: env().publicUrl,
    secret: authSecret(),
    database: drizzleAdapter(db, { provider: "pg", schema: { user, session, account, verification } }),
    // The owner is added by `signUpOwner`, together with their workspace; nobody adds themselves otherwise.
    emailAndPassword: { enabled: true, disableSignUp: true },
    // A session is not prolonged: a cookie set while somebody edits would make Next draw the page anew.
    session: { expiresIn: 30 * daySeconds, disableSessionRefresh: true },
    advanced: { cookiePrefix: "flowsmith", database: { generateId: newId } },
    telemetry: { enabled: false },
    // What it would log are failed sign-ins with their reasons; `signIn` says what is worth telling.
    logger: { disabled: true },
    plugins: [nextCookies()],
  });
}
