-- A million made businesses in place of the open register's: a row for each role that somebody has in one.
CREATE TABLE register_roles AS
WITH
  businesses AS (
    SELECT
      800000000 + number AS organisation,
      CASE
        WHEN number % 100 < 45 THEN 'AS'
        WHEN number % 100 < 85 THEN 'ENK'
        WHEN number % 100 < 90 THEN 'NUF'
        WHEN number % 100 < 95 THEN 'BRL'
        ELSE 'ESEK'
      END AS form,
      number // 100 AS turn
    FROM range(1000000) AS numbers(number)
  ),
  -- Of every few businesses of a form, so many have somebody with the role.
  had AS (
    SELECT *
    FROM (
      VALUES
        ('AS', 'DAGL', 5, 4), ('AS', 'LEDE', 1, 1), ('AS', 'REGN', 4, 3), ('AS', 'REVI', 3, 1),
        ('ENK', 'INNH', 1, 1), ('ENK', 'REGN', 2, 1),
        ('NUF', 'DAGL', 2, 1), ('NUF', 'FFØR', 4, 1), ('NUF', 'REPR', 1, 1),
        ('BRL', 'LEDE', 1, 1), ('BRL', 'FFØR', 10, 9), ('BRL', 'REVI', 2, 1),
        ('ESEK', 'LEDE', 1, 1), ('ESEK', 'FFØR', 5, 3)
    ) AS rows (form, role, of_every, so_many)
  )
SELECT organisation, form, role
FROM businesses
JOIN had USING (form)
WHERE turn % of_every < so_many;
