-- SPDX-License-Identifier: AGPL-3.0-or-later
-- Which facts are about one document. Out: linked(line_id, document_code, was, document_id), paired(id, ...).

analyze touched_document;
analyze touched_line;

-- An electronic invoice and a document of the own CSV are the same by the lot of the exchange system (SdI) and the
-- number, or because somebody decided it. One that only may be the same is held back until somebody does.
create temporary table invoice_in_play on commit drop as
with touched as (
    select document.* from document join touched_document using (id)
)
select id from touched where td is not null
union
select invoice.id from document invoice join touched on invoice.twin_id = touched.id
union
select invoice.id
from document invoice
         join touched on ltrim(invoice.sdi_lot, '0') = ltrim(touched.sdi_lot, '0')
where invoice.td is not null
union
select invoice.id
from document invoice
         join touched on invoice.creditor_id = touched.creditor_id and same_number(invoice.number, touched.number)
where invoice.td is not null;

create temporary table paired on commit drop as
select invoice.id, invoice.twin_id as was, twin.id as twin_id, invoice.held_back as was_held_back
from document invoice
         join invoice_in_play using (id)
         cross join lateral (
    select case when count(*) = 1 then min(id) end as id
    from document other
    where other.td is null
      and (ltrim(other.sdi_lot, '0') = ltrim(invoice.sdi_lot, '0') and same_number(other.number, invoice.number)
        or other.code = (select document_code from same_document where reference = invoice.code and same))) twin;

update document
set twin_id = paired.twin_id
from paired
where document.id = paired.id and document.twin_id is distinct from paired.twin_id;

update document
set held_back = may_be.same
from paired
         cross join lateral (
    select exists (select from possible_twin where possible_twin.invoice_id = paired.id) as same) may_be
where document.id = paired.id and document.held_back <> may_be.same;

insert into touched_document
select document.id from document join paired using (id)
where document.twin_id is distinct from paired.was or document.held_back <> paired.was_held_back
union
select unnest(array [paired.was, paired.twin_id]) from paired
where paired.was is distinct from paired.twin_id or paired.twin_id is not null;

delete from touched_document where id is null;

-- The document of every part that an order names by the invoice: an electronic one by lot and number, a paper one by
-- issuer, year and number, either by what somebody decided. Two that answer alike are none.
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
from part join touched on part.issuer_code in (touched.stated_tax_code, touched.stated_vat_number)
union
select line_id, part.document_code
from part join same_document decided on decided.reference = part.document_code
          join touched on touched.code = decided.document_code;

analyze part_in_play;

create temporary table linked on commit drop as
select part.line_id, part.document_code, part.document_id as was, found.document_id
from allocation part
         join part_in_play using (line_id, document_code)
         cross join lateral (
    select case when count(distinct coalesce(twin_id, id)) = 1 then min(coalesce(twin_id, id)) end as document_id
    from document
    where not held_back
      and (same_number(number, part.invoice_number)
               and (ltrim(sdi_lot, '0') = ltrim(part.sdi_lot, '0')
                   or part.issuer_code in (stated_tax_code, stated_vat_number) and sdi_lot is null
                       and extract(year from date) = part.issue_year)
        or code = (select decided.document_code from same_document decided
                   where decided.reference = part.document_code and decided.same))) found
where part.document_id is distinct from found.document_id;

update allocation
set document_id = linked.document_id
from linked
where allocation.line_id = linked.line_id and allocation.document_code = linked.document_code;

insert into touched_line select line_id from linked;
insert into touched_document select was from linked where was is not null;
