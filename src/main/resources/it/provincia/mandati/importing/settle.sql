-- SPDX-License-Identifier: AGPL-3.0-or-later
-- Finds the owner of every fact whose codes are in play, also of those that waited for one,
-- and takes it back where a P.IVA alone no longer tells.

create temporary table owner on commit drop as
select tax_code, null::text as vat_number, id as creditor_id
from creditor
where tax_code in (select tax_code from stated)
union all
select null, stated_alone.vat_number, case when count(bearer.id) = 1 then min(bearer.id) end
from (select distinct vat_number from stated where vat_number is not null) stated_alone
         left join creditor bearer on bearer.vat_number = stated_alone.vat_number
    and bearer.id not in (select id from absorbed)
group by stated_alone.vat_number;

analyze owner;

with settled as (
    update document
        set creditor_id = owner.creditor_id
        from owner
        where document.stated_tax_code = owner.tax_code
            and document.creditor_id is distinct from owner.creditor_id
        returning document.id
)
insert into touched_document select id from settled;

with settled as (
    update document
        set creditor_id = owner.creditor_id
        from owner
        where document.stated_tax_code is null and document.stated_vat_number = owner.vat_number
            and document.creditor_id is distinct from owner.creditor_id
        returning document.id
)
insert into touched_document select id from settled;

with settled as (
    update mandate_line
        set creditor_id = owner.creditor_id
        from owner
        where mandate_line.stated_tax_code = owner.tax_code
            and mandate_line.creditor_id is distinct from owner.creditor_id
        returning mandate_line.id
)
insert into touched_line select id from settled;

with settled as (
    update mandate_line
        set creditor_id = owner.creditor_id
        from owner
        where mandate_line.stated_tax_code is null and mandate_line.stated_vat_number = owner.vat_number
            and mandate_line.creditor_id is distinct from owner.creditor_id
        returning mandate_line.id
)
insert into touched_line select id from settled;

-- Facts that a row once gave to a record now absorbed, whatever codes they bear.
update document set creditor_id = absorbed.into_id from absorbed where creditor_id = absorbed.id;
update mandate_line set creditor_id = absorbed.into_id from absorbed where creditor_id = absorbed.id;

-- Parts that waited for their document.
with settled as (
    update allocation
        set document_id = document.id
        from document
        where allocation.document_id is null and document.code = allocation.document_code
        returning allocation.line_id
)
insert into touched_line select line_id from settled;

-- Who could log in as a record now absorbed logs in as the subject it turned out to be, if that is one
-- and has no credentials yet; sessions opened under the old record end.
delete from spring_session
where principal_name in (select account.id::text from account join absorbed on absorbed.id = account.creditor_id);

update account
set creditor_id = absorbed.into_id
from absorbed
where account.creditor_id = absorbed.id and absorbed.into_id is not null
  and not exists (select from account other where other.creditor_id = absorbed.into_id);

delete from account where creditor_id in (select id from absorbed);
