-- SPDX-License-Identifier: AGPL-3.0-or-later
-- The documents and lines that the run bears on: run before the rows go back and after.

insert into touched_document
select row_key::bigint from doomed where table_name = 'document'
union
select row_key::bigint from changed where table_name = 'document'
union
select document.id
from document
         join changed on changed.table_name in ('document_state', 'allocation')
    and document.id = (changed.image ->> 'document_id')::bigint
union
select document_id from allocation where made_by in (select id from undone_file) and document_id is not null
union
select document_id from document_state where made_by in (select id from undone_file)
union
-- The document whose gaps an invoice filled.
select twin_id from document where made_by in (select id from undone_file) and twin_id is not null;

insert into touched_line
select row_key::bigint from doomed where table_name = 'mandate_line'
union
select row_key::bigint from changed where table_name = 'mandate_line'
union
select (image ->> 'line_id')::bigint
from changed
where table_name in ('allocation', 'treasury_event') and image ->> 'line_id' is not null
union
select line_id from allocation where made_by in (select id from undone_file)
union
select line_id from treasury_event where made_by in (select id from undone_file) and line_id is not null
union
select line_id
from changed
         join treasury_event on treasury_event.id = row_key::bigint
where table_name = 'treasury_event' and line_id is not null
union
select mandate_line.id
from (select year, mandate_number from treasury_answer where made_by in (select id from undone_file)
      union
      select year, mandate_number
      from changed
               join treasury_answer on treasury_answer.id = row_key::bigint
      where table_name = 'treasury_answer') answer
         join mandate on mandate.year = answer.year and mandate.number = answer.mandate_number
         join mandate_line on mandate_line.mandate_id = mandate.id
union
-- The sisters of a line, which is called otherwise when it is alone, and the line that it replaced.
select sister.id
from mandate_line line
         join mandate_line sister on sister.mandate_id = line.mandate_id
where line.made_by in (select id from undone_file)
union
select replaced.id
from mandate_line line
         join mandate on mandate.year = line.replaces_year and mandate.number = line.replaces_number
         join mandate_line replaced on replaced.mandate_id = mandate.id
where line.made_by in (select id from undone_file);
