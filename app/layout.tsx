import { GeistMono } from "geist/font/mono";
import { GeistSans } from "geist/font/sans";
import type { Metadata } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { PlacesProvider } from "@/components/shell/places-provider";
import { texts } from "@/components/shell/texts";
import { themeChoice, themeCookie } from "@/components/shell/theme";
import { UiRoot } from "@/components/ui/ui-root";
import { currentPerson, scopeOf } from "@/lib/identity/person";
import { success } from "@/lib/result";
import { hasSandbox } from "@/lib/sandbox/phone/connected-numbers";
import { answering } from "@/lib/server-action";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: texts.product, template: `%s · ${texts.product}` },
  description: "Design WhatsApp Flows by dragging and try them on a simulated phone.",
  robots: { index: false },
};

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const theme = themeChoice((await cookies()).get(themeCookie)?.value);
  // A page says itself when the database is away; the navigation does without.
  const places = await answering(async () => {
    const person = await currentPerson();
    return success(person !== null && (await hasSandbox(scopeOf(person))));
  });
  return (
    <html lang="en" data-theme={theme} className={`${GeistSans.variable} ${GeistMono.variable}`}>
      <body className="antialiased">
        <UiRoot>
          <PlacesProvider hasSandbox={places.ok && places.value}>{children}</PlacesProvider>
        </UiRoot>
      </body>
    </html>
  );
}
