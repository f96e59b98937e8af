// Asks which files lie on the server, in a worker: what a page itself asks for in vain, browsers tell as an error of the page's.

export interface Answer {
  /** The status that each file was answered with; 0 where no answer came. */
  readonly statuses: readonly number[];
}

addEventListener("message", async ({ data }: MessageEvent<readonly string[]>) => {
  const statuses = await Promise.all(data.map(statusOf));
  postMessage({ statuses } satisfies Answer);
});

async function statusOf(address: string): Promise<number> {
  try {
    return (await fetch(address, { method: "HEAD", cache: "no-cache" })).status;
  } catch {
    return 0;
  }
}
