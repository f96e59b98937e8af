// What the build gives the page.

declare module "*?url" {
  const address: string;
  export default address;
}
