-- SPDX-License-Identifier: AGPL-3.0-or-later
-- In: doomed, changed. Out: stated(tax_code, vat_number), the codes of which it may be another who bears them without
-- the run; this_file(id), without a row: no file brings what is found of them.

create temporary table stated on commit drop as
select tax_code, vat_number
from stated_subject
         join (select row_key from doomed where table_name = 'stated_subject'
               union
               select row_key from changed where table_name = 'stated_subject') borne
              on borne.row_key = stated_subject.id::text
union
select tax_code, vat_number
from creditor
         join (select row_key from doomed where table_name = 'creditor'
               union
               select row_key from changed where table_name = 'creditor') borne on borne.row_key = creditor.id::text
union
select image ->> 'tax_code', image ->> 'vat_number' from changed where table_name in ('creditor', 'stated_subject')
union
-- Rows go back with the owner that they had, who may be another by now.
select image ->> 'stated_tax_code', image ->> 'stated_vat_number'
from changed
where table_name in ('document', 'mandate_line')
  and num_nonnulls(image ->> 'stated_tax_code', image ->> 'stated_vat_number') > 0;

create temporary table this_file (id bigint) on commit drop;

analyze stated;
