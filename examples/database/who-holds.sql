WITH
  -- Packages that the same roles get, in the same forms, are counted once.
  alike AS (
    SELECT
      package,
      STRING_AGG(role || ' ' || COALESCE(variant, ''), ',' ORDER BY role || ' ' || COALESCE(variant, '')) AS to_whom
    FROM grants
    GROUP BY package
  ),
  rules AS (
    SELECT DISTINCT alike.to_whom, grants.role, grants.variant
    FROM grants
    JOIN alike ON alike.package = grants.package
  ),
  counted AS (
    SELECT rules.to_whom, COUNT(DISTINCT register_roles.organisation) AS businesses
    FROM register_roles
    -- A grant that is limited to an organisation form is a grant in that form alone.
    JOIN rules
      ON rules.role = register_roles.role
      AND COALESCE(rules.variant, '') IN ('', register_roles.form)
    GROUP BY rules.to_whom
  )
SELECT alike.package, counted.businesses
FROM alike
JOIN counted ON counted.to_whom = alike.to_whom
ORDER BY counted.businesses, alike.package
