-- SPDX-License-Identifier: AGPL-3.0-or-later
-- Whom nothing but a decision of the finance office tells: by VAT number, IBAN and name together, never by the name.

with settled as (
    update mandate_line
        set creditor_id = decision.creditor_id
        from unresolved_payee claim
                 join payee_decision decision
                      on (decision.vat_number, decision.iban, decision.name, decision.line)
                          is not distinct from (claim.vat_number, claim.iban, claim.name, claim.line)
        where claim.kind = 'L' and mandate_line.id = claim.id
        returning mandate_line.id
)
insert into touched_line select id from settled;

with settled as (
    update document
        set creditor_id = decision.creditor_id
        from unresolved_payee claim
                 join payee_decision decision
                      on (decision.vat_number, decision.iban, decision.name, decision.line)
                          is not distinct from (claim.vat_number, claim.iban, claim.name, claim.line)
        where claim.kind = 'D' and document.id = claim.id
        returning document.id
)
insert into touched_document select id from settled;
