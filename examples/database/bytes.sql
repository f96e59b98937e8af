-- What a database that stores by column reads for these statements: 8 bytes for a number, 2 more than its UTF-8 for a text, nothing for a null.
SELECT
  'register_roles' AS source,
  COUNT(*) AS lines,
  SUM(8 + 2 + strlen(role) + 2 + strlen(form)) AS bytes
FROM register_roles
UNION ALL
SELECT
  'grants',
  COUNT(*),
  SUM(2 + strlen(role) + 2 + strlen(package) + COALESCE(2 + strlen(variant), 0))
FROM grants
ORDER BY lines DESC
