-- SPDX-License-Identifier: AGPL-3.0-or-later
-- Who had brought what this file found in the ledger: without them it would have brought it itself. One row for each
-- file that can still be taken back, and none of the ledger's is written (ADR 0007).

insert into import_restated (file_id, restated_id, rows)
select (select id from this_file), told.by, count(*)
from (select told_by as by from stage where outcome in ('UNCHANGED', 'OLDER')) told
         join import_file earlier on earlier.id = told.by and earlier.remembered
where told.by <> (select id from this_file)
group by told.by
on conflict (restated_id, file_id) do update set rows = greatest(import_restated.rows, excluded.rows);
