import { createContext, useContext } from "react";

/** What a phone knows apart from the Flow. */
export type Device = {
  /** BCP 47 tag of the phone's language: dates, month names, first day of the week. */
  readonly locale: string;
  /** YYYY-MM-DD; marked in calendars. Null leaves it unmarked. */
  readonly today: string | null;
};

export const defaultDevice: Device = { locale: "en-GB", today: null };

export const DeviceContext = createContext<Device>(defaultDevice);

export function useDevice(): Device {
  return useContext(DeviceContext);
}
