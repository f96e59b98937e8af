-- What is weighed: three changes of what business managers (FFØR) get.
CREATE TABLE proposed AS
SELECT role, package, variant
FROM grants
WHERE NOT (
  role = 'FFØR'
  AND (
    (package = 'urn:altinn:accesspackage:forretningsforer-eiendom' AND variant = 'ESEK')
    OR (package = 'urn:altinn:accesspackage:skatt-naering' AND variant = 'NUF')
  )
)
UNION ALL
SELECT 'FFØR', 'urn:altinn:accesspackage:forretningsforer-eiendom', 'NUF';
