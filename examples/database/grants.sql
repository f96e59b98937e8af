-- Which role gets which package, and in which organisation form only, as `tilgangspakker export grants --as csv` wrote it.
CREATE TABLE grants AS
SELECT role, package, variant
FROM read_csv('grants.csv', header = true, all_varchar = true);

-- The same for programs that read Parquet.
COPY grants TO 'grants.parquet' (FORMAT parquet);
