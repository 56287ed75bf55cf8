-- SPDX-License-Identifier: AGPL-3.0-or-later
-- Takes away what the run made, what points at other things first.

-- By joins, as in 4-positions.sql.
delete from position
using (select seen.id
       from doomed join position seen on seen.document_id = row_key::bigint where table_name = 'document'
       union
       select seen.id
       from doomed join position seen on seen.line_id = row_key::bigint where table_name = 'mandate_line'
       union
       select seen.id
       from doomed join position seen on seen.creditor_id = row_key::bigint where table_name = 'creditor') of_run
where position.id = of_run.id;

delete from treasury_answer where made_by in (select id from undone_file);
delete from treasury_event where made_by in (select id from undone_file);
delete from sdi_receipt where made_by in (select id from undone_file);
delete from allocation where made_by in (select id from undone_file);
delete from document_state where made_by in (select id from undone_file);
delete from mandate_line where made_by in (select id from undone_file);
delete from mandate where made_by in (select id from undone_file);
delete from document where made_by in (select id from undone_file);
delete from creditor where made_by in (select id from undone_file);
delete from stated_subject where made_by in (select id from undone_file);

-- Where an office is still in a position, the derivation has not come to it yet.
update position set office_id = document.office_id
from document
where position.document_id = document.id and position.office_id is distinct from document.office_id
  and position.office_id in (select row_key::bigint from doomed where table_name = 'office');

delete from office where made_by in (select id from undone_file);
