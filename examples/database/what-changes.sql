WITH
  -- The packages of which anything is other than it was: nothing else is counted.
  touched AS (
    SELECT package FROM (SELECT * FROM grants EXCEPT DISTINCT SELECT * FROM proposed) AS no_longer
    UNION DISTINCT
    SELECT package FROM (SELECT * FROM proposed EXCEPT DISTINCT SELECT * FROM grants) AS as_well
  ),
  rules AS (
    SELECT role, package, variant, 'before' AS state FROM grants
    UNION ALL
    SELECT role, package, variant, 'after' AS state FROM proposed
  ),
  -- Whoever has a package by another role too keeps it.
  held AS (
    SELECT
      package,
      organisation,
      MAX(CASE WHEN state = 'before' THEN 1 ELSE 0 END) AS had,
      MAX(CASE WHEN state = 'after' THEN 1 ELSE 0 END) AS gets
    FROM register_roles
    JOIN rules
      ON rules.role = register_roles.role
      AND COALESCE(rules.variant, '') IN ('', register_roles.form)
    WHERE package IN (SELECT package FROM touched)
    GROUP BY package, organisation
  )
SELECT
  package,
  SUM(had) AS before,
  SUM(CASE WHEN gets > had THEN 1 ELSE 0 END) AS gain_it,
  SUM(CASE WHEN gets < had THEN 1 ELSE 0 END) AS lose_it
FROM held
GROUP BY package
ORDER BY package
