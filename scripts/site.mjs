// The page in site/, made by Vite from www/ and the package in dist/, and the edition of one file beside it. Every link in it is
// relative, so that it can lie anywhere.

export async function buildSite() {
  console.log("Making the page …");
  // Fetched only now: before set-up it may not be installed.
  const { build } = await import("vite");
  await build({ logLevel: "warn" });
  await build({ logLevel: "warn", mode: "file" });
}
