/** What the module calls the identity of the newest register. The build writes it. */
declare const identity: string;
export default identity;
