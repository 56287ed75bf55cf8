-- SPDX-License-Identifier: AGPL-3.0-or-later
-- In: doomed, changed. Out: stated(tax_code, vat_number), the codes whose bearer is another without the run, and
-- absorbed(id, into_id), without rows: what settles the owners of facts asks for both.

create temporary table stated on commit drop as
select tax_code, vat_number
from creditor
         join (select row_key from doomed where table_name = 'creditor'
               union
               select row_key from changed where table_name = 'creditor') borne on borne.row_key = creditor.id::text
union
select image ->> 'tax_code', image ->> 'vat_number' from changed where table_name = 'creditor';

create temporary table absorbed (id bigint, into_id bigint) on commit drop;

analyze stated;
