/** The fingerprint of the newest register's JSON, as the elements make it. The build writes it. */
declare const fingerprint: string;
export default fingerprint;
