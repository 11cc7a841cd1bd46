// What the sample endpoint that Meta publishes does with a call, in the way it does it: Express, the signature over the
// raw body, the private key read from its PEM for every call, and RSA on the event loop.
// Usage: tsx scripts/bench/sample-endpoint.ts <port>, with PRIVATE_KEY and APP_SECRET in the environment.
import {
  constants,
  createCipheriv,
  createDecipheriv,
  createHmac,
  createPrivateKey,
  privateDecrypt,
  timingSafeEqual,
} from "node:crypto";
import express from "express";

const pem = process.env.PRIVATE_KEY ?? "";
const secret = process.env.APP_SECRET ?? "";
const raws = new WeakMap<object, Buffer>();
const app = express();
app.use(express.json({ limit: "15mb", verify: (request, _response, raw) => void raws.set(request, raw) }));

app.post("/", (request, response) => {
  const made = createHmac("sha256", secret)
    .update(raws.get(request) ?? "")
    .digest();
  const given = Buffer.from(String(request.get("x-hub-signature-256")).replace("sha256=", ""), "hex");
  if (made.length !== given.length || !timingSafeEqual(made, given)) return void response.status(432).send();
  const { encrypted_aes_key, encrypted_flow_data, initial_vector } = request.body;
  const key = createPrivateKey(pem);
  const options = { key, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: "sha256" };
  const aesKey = privateDecrypt(options, Buffer.from(encrypted_aes_key, "base64"));
  const iv = Buffer.from(initial_vector, "base64");
  const sealed = Buffer.from(encrypted_flow_data, "base64");
  const decipher = createDecipheriv("aes-128-gcm", aesKey, iv);
  decipher.setAuthTag(sealed.subarray(-16));
  const plain = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
  const asked: unknown = JSON.parse(plain.toString("utf8"));
  const turned = Buffer.from(iv.map((byte) => byte ^ 0xff));
  const cipher = createCipheriv("aes-128-gcm", aesKey, turned);
  const answer = { screen: "PICK", data: { days: [], asked: typeof asked } };
  const text = Buffer.concat([
    cipher.update(JSON.stringify(answer), "utf8"),
    cipher.final(),
    cipher.getAuthTag(),
  ]);
  response.send(text.toString("base64"));
});

app.listen(Number(process.argv[2]), "127.0.0.1");
