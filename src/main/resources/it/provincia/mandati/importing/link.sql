-- SPDX-License-Identifier: AGPL-3.0-or-later
-- Finds the document of every part that an order names by the invoice: an electronic one by the lot of the exchange
-- system (SdI) and its number, a paper one by issuer, year and number. Two that answer alike are none.

create temporary table part_in_play on commit drop as
with touched as (
    select document.* from document join touched_document using (id)
),
part as (
    select * from allocation where sdi_lot is not null or issuer_code is not null
)
select line_id, document_code from part join touched_line on touched_line.id = line_id
union
select line_id, document_code from part join touched_document on touched_document.id = document_id
union
select line_id, document_code
from part join touched on ltrim(touched.sdi_lot, '0') = ltrim(part.sdi_lot, '0')
union
select line_id, document_code
from part join touched on part.issuer_code in (touched.stated_tax_code, touched.stated_vat_number);

analyze part_in_play;

create temporary table linked on commit drop as
select part.line_id, part.document_code, part.document_id as was, found.document_id
from allocation part
         join part_in_play using (line_id, document_code)
         cross join lateral (
    select case when count(*) = 1 then min(id) end as document_id
    from document
    where same_number(number, part.invoice_number)
      and (ltrim(sdi_lot, '0') = ltrim(part.sdi_lot, '0')
        or part.issuer_code in (stated_tax_code, stated_vat_number) and sdi_lot is null
            and extract(year from date) = part.issue_year)) found
where part.document_id is distinct from found.document_id;

update allocation
set document_id = linked.document_id
from linked
where allocation.line_id = linked.line_id and allocation.document_code = linked.document_code;

insert into touched_line select line_id from linked;
insert into touched_document select was from linked where was is not null;
