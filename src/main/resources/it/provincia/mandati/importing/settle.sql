-- SPDX-License-Identifier: AGPL-3.0-or-later
-- Finds the owner of every fact whose codes are in play, also of those that waited for one,
-- and takes it back where they tell nobody any more.

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
        where document.stated_tax_code is null and document.stated_vat_number = owner.vat_number and not owner.shared
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
            and not owner.shared and mandate_line.creditor_id is distinct from owner.creditor_id
        returning mandate_line.id
)
insert into touched_line select id from settled;

-- A number that several bear tells nobody: of these facts the finance office decides.
insert into touched_document
select document.id
from document join owner on owner.vat_number = document.stated_vat_number and owner.shared
where document.stated_tax_code is null;

insert into touched_line
select mandate_line.id
from mandate_line join owner on owner.vat_number = mandate_line.stated_vat_number and owner.shared
where mandate_line.stated_tax_code is null;

-- Facts that a row once gave to a record now absorbed, whatever codes they bear.
with settled as (
    update document set creditor_id = absorbed.into_id from absorbed where creditor_id = absorbed.id
        returning document.id
)
insert into touched_document select id from settled;

with settled as (
    update mandate_line set creditor_id = absorbed.into_id from absorbed where creditor_id = absorbed.id
        returning mandate_line.id
)
insert into touched_line select id from settled;

-- What was decided for a record now absorbed was decided for the subject it turned out to be; where that is nobody,
-- the question is asked again.
update payee_decision
set creditor_id = absorbed.into_id
from absorbed
where payee_decision.creditor_id = absorbed.id and absorbed.into_id is not null;

delete from payee_decision where creditor_id in (select id from absorbed);

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
