export const metadata = { title: "Tilgangspakker", icons: "data:," };

export default function Layout({ children }) {
  return (
    <html lang="nb">
      <body>{children}</body>
    </html>
  );
}
