/** The text of `tilgangspakker/styles.css`. The build writes it. */
declare const sheet: string;
export default sheet;
