// The port the page is served on: PORT, or 8080.

import { createServer } from "node:net";
import { Failure } from "./program.mjs";

export const HOST = "127.0.0.1";

export function chosenPort() {
  const text = process.env.PORT || "8080";
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port < 1 || port > 65535) throw new Failure(`PORT is "${text}", but must be a whole number from 1 to 65535, as in \`PORT=8081 npm start\`.`);
  return port;
}

/** Opens the port and closes it again, so that one that is taken is reported before a long build, not after it. */
export async function claimBriefly(port) {
  const server = createServer();
  await listen(server, port);
  await new Promise((resolve) => server.close(resolve));
}

/** Listens, or says in a sentence why that cannot be. */
export function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => reject(new Failure(whyNot(error, port))));
    server.listen(port, HOST, resolve);
  });
}

function whyNot(error, port) {
  const another = `choose another port, as in \`PORT=${port < 65000 ? port + 1 : 8081} npm start\`.`;
  if (error.code === "EADDRINUSE") return `Port ${port} on ${HOST} is in use: stop the program that uses it, or ${another}`;
  if (error.code === "EACCES") return `Port ${port} on ${HOST} may not be opened by this user: ${another}`;
  return `Port ${port} on ${HOST} could not be opened (${error.message}): ${another}`;
}
