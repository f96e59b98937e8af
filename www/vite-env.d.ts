// What the build gives the page.

declare module "*?url" {
  const address: string;
  export default address;
}

declare module "*?worker&url" {
  const address: string;
  export default address;
}

declare module "*?raw" {
  const text: string;
  export default text;
}

interface ImportMeta {
  /** "production" for the site, "file" for the edition of one file, "development" as it is worked on. */
  readonly env: { readonly MODE: string };
}
