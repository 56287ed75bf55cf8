-- SPDX-License-Identifier: AGPL-3.0-or-later
-- From what was touched to all that may look different because of it.
-- In: touched_document(id), touched_line(id). Out: scope_document(id), scope_line(id).

create temporary table scope_document (id bigint primary key) on commit drop;
create temporary table scope_line (id bigint primary key) on commit drop;

insert into scope_document
select id from touched_document
union
select document_id from allocation join touched_line on touched_line.id = line_id where document_id is not null;

analyze scope_document;

-- The number of a line without document tells how many of them its payee has in the mandate:
-- the sisters of a line are in play with it.
insert into scope_line
select sister.id
from (select id from touched_line
      union
      select line_id from allocation join scope_document on scope_document.id = document_id
      union
      -- An order that replaces another decides about it.
      select replaced.id
      from touched_line
               join mandate_line line on line.id = touched_line.id
               join mandate of_replaced on of_replaced.year = line.replaces_year and of_replaced.number = line.replaces_number
               join mandate_line replaced on replaced.mandate_id = of_replaced.id) touched
         join mandate_line line on line.id = touched.id
         join mandate_line sister on sister.mandate_id = line.mandate_id
group by sister.id;

insert into scope_document
select distinct document_id from allocation join scope_line on scope_line.id = line_id where document_id is not null
on conflict do nothing;

analyze scope_document;
analyze scope_line;
