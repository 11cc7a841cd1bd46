import { once } from "node:events";
import { createServer } from "node:http";

/** What has to come along as X-Key where data is not for everybody. */
export const dataKey = "quiet-harbour-42";

const slots = {
  tags: ["dental", "new", "city"],
  slots: [
    { id: "mon-9", day: "2099-12-01", time: "09:00", doctor: { name: "Dr Lopez" } },
    { id: "mon-11", day: "2099-12-01", time: "11:30", doctor: { name: "Dr Novak" } },
  ],
};

const everyDay = [
  "BEGIN:VCALENDAR",
  "VERSION:2.0",
  "PRODID:-//Example//EN",
  "BEGIN:VEVENT",
  "UID:rounds@example.com",
  "DTSTAMP:20200101T000000Z",
  "DTSTART:20200101T100000Z",
  "DTEND:20200101T113000Z",
  "RRULE:FREQ=DAILY",
  "SUMMARY:Ward round",
  "END:VEVENT",
  "END:VCALENDAR",
].join("\r\n");

/** A program of somebody else on this machine that has data: for who knows its key, for all, and at /late never. */
export async function startServingData() {
  const server = createServer((request, response) => {
    const answer = (type: string, body: string, status = 200) => {
      response.writeHead(status, { "content-type": type }).end(body);
    };
    switch (new URL(request.url ?? "/", "http://localhost").pathname) {
      case "/late":
        return;
      case "/prices.csv":
        return answer("text/csv", "Product,Price\nTea,3.50\nCake,4.20\n");
      case "/doctor.ics":
        return answer("text/calendar", everyDay);
      case "/slots":
        return request.headers["x-key"] === dataKey
          ? answer("application/json", JSON.stringify(slots))
          : answer("text/plain", "No", 401);
      default:
        return answer("application/json", JSON.stringify(slots));
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("No port was given.");
  return {
    url: `http://127.0.0.1:${address.port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
