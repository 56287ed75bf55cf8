-- SPDX-License-Identifier: AGPL-3.0-or-later
-- In: undone_file(id), the files of the run. Out: doomed(table_name, row_key), the rows they made, and
-- changed(table_name, row_key, image), the rows that were there before as they were.

analyze undone_file;

create temporary table doomed on commit drop as
select 'office' as table_name, id::text as row_key from office where made_by in (select id from undone_file)
union all
select 'creditor', id::text from creditor where made_by in (select id from undone_file)
union all
select 'stated_subject', id::text from stated_subject where made_by in (select id from undone_file)
union all
select 'document', id::text from document where made_by in (select id from undone_file)
union all
select 'document_state', image_key('document_state', to_jsonb(told)) from document_state told
where made_by in (select id from undone_file)
union all
select 'mandate', id::text from mandate where made_by in (select id from undone_file)
union all
select 'mandate_line', id::text from mandate_line where made_by in (select id from undone_file)
union all
select 'allocation', image_key('allocation', to_jsonb(part)) from allocation part
where made_by in (select id from undone_file)
union all
select 'treasury_event', id::text from treasury_event where made_by in (select id from undone_file)
union all
select 'treasury_answer', id::text from treasury_answer where made_by in (select id from undone_file)
union all
select 'sdi_receipt', id::text from sdi_receipt where made_by in (select id from undone_file);

create temporary table changed on commit drop as
select distinct on (table_name, row_key) table_name, row_key, image
from import_image
where file_id in (select id from undone_file)
order by table_name, row_key, id;

-- A row that came and went within the run was not there before it.
delete from changed where (image ->> 'made_by')::bigint in (select id from undone_file);

create index on doomed (table_name, row_key);
create index on changed (table_name, row_key);
analyze doomed;
analyze changed;
