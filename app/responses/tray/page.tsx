import type { Metadata } from "next";
import { headers } from "next/headers";
import { preferredLocale } from "@/components/flows/preferred-locale";
import { trayTexts } from "@/components/responses/tray/texts";
import { TrayView } from "@/components/responses/tray/tray-view";
import { PageShell } from "@/components/shell/page-shell";
import { requirePerson, scopeOf } from "@/lib/identity/person";
import { readTray } from "@/lib/responses/tray";
import { signOut } from "../../(identity)/actions";
import * as ports from "./actions";

export const metadata: Metadata = { title: trayTexts.title };

export default async function TrayPage() {
  const person = await requirePerson("/responses/tray");
  const tray = await readTray(scopeOf(person), {});
  const locale = preferredLocale((await headers()).get("accept-language"));
  return (
    <PageShell account={{ name: person.name, email: person.email, signOut }}>
      {tray.ok && (
        <TrayView first={tray.value} time={{ now: new Date().toISOString(), locale }} ports={{ ...ports }} />
      )}
    </PageShell>
  );
}
