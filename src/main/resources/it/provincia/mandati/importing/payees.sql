-- SPDX-License-Identifier: AGPL-3.0-or-later
-- Whom nothing but a decision of the finance office tells: by VAT number, IBAN and name together, never by the name.
-- Of what was touched, all that bears no CF and no number of one subject alone.

create temporary table shared_number on commit drop as
select number.vat_number
from (select stated_vat_number as vat_number from document join touched_document using (id) where stated_tax_code is null
      union
      select stated_vat_number from mandate_line join touched_line using (id) where stated_tax_code is null) number
where (select count(*) from vat_bearer where vat_bearer.vat_number = number.vat_number) > 1;

with settled as (
    update mandate_line
        set creditor_id = decided.creditor_id
        from (select claim.id, decision.creditor_id
              from payee_claim claim
                       join (select distinct id from touched_line) touched on touched.id = claim.id
                       left join payee_decision decision
                                 on payee_key(decision.vat_number, decision.iban, decision.name, decision.line) = claim.question
              where claim.kind = 'L'
                and (claim.vat_number is null or claim.vat_number in (select vat_number from shared_number))) decided
        where mandate_line.id = decided.id and mandate_line.creditor_id is distinct from decided.creditor_id
        returning mandate_line.id
)
insert into touched_line select id from settled;

with settled as (
    update document
        set creditor_id = decided.creditor_id
        from (select claim.id, decision.creditor_id
              from payee_claim claim
                       join (select distinct id from touched_document) touched on touched.id = claim.id
                       left join payee_decision decision
                                 on payee_key(decision.vat_number, decision.iban, decision.name, decision.line) = claim.question
              where claim.kind = 'D'
                and claim.vat_number in (select vat_number from shared_number)) decided
        where document.id = decided.id and document.creditor_id is distinct from decided.creditor_id
        returning document.id
)
insert into touched_document select id from settled;

drop table shared_number;
