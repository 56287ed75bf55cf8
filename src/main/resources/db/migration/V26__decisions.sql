-- SPDX-License-Identifier: AGPL-3.0-or-later
-- What waits for a decision of the finance office, and what it has decided.

-- Candidates are looked for by creditor and number.
create index document_same_number on document (creditor_id, upper(regexp_replace(number, '\s', '', 'g')));

alter table payee_decision alter creditor_id drop not null;

comment on column payee_decision.creditor_id is 'Null: nobody''s, until somebody decides otherwise';

-- What a decision is known by in an address, where no name and no number may stand.
create function payee_key(vat_number text, iban text, name text, line text) returns text
    language sql immutable parallel safe
    return md5(concat_ws(E'\x1f', coalesce(vat_number, E'\x1e'), coalesce(iban, E'\x1e'), coalesce(name, E'\x1e'),
                         coalesce(line, E'\x1e')));

create unique index payee_decision_key on payee_decision (payee_key(vat_number, iban, name, line));

drop view unresolved_payee;

create view payee_claim as
select 'L' as kind, line.id, line.creditor_id, line.stated_vat_number as vat_number, line.iban,
       line.stated_name as name, of_line.line, line.issued_on as date, line.amount,
       mandate.year || '/' || mandate.number || '/' || line.line_no               as called,
       payee_key(line.stated_vat_number, line.iban, line.stated_name, of_line.line) as question
from mandate_line line
         join mandate on mandate.id = line.mandate_id
         cross join lateral (
    select case when num_nonnulls(line.stated_vat_number, line.iban) = 0
                then mandate.year || '/' || mandate.number || '/' || line.line_no end as line) of_line
where line.stated_tax_code is null
union all
select 'D', id, creditor_id, stated_vat_number, null, stated_name, null, date, amount, number,
       payee_key(stated_vat_number, null, stated_name, null)
from document
where stated_tax_code is null;

comment on view payee_claim is 'Mandate lines (L) and documents (D) that bear no CF, and the question that each would be';

create view unresolved_payee as
select claim.*
from payee_claim claim
where claim.creditor_id is null
  -- One who bears a number that nobody has yet only waits for a name.
  and (claim.vat_number is null
    or (select count(*) from vat_bearer where vat_bearer.vat_number = claim.vat_number) > 1)
  and not exists (select from payee_decision decision
                  where payee_key(decision.vat_number, decision.iban, decision.name, decision.line) = claim.question);

comment on view unresolved_payee is 'Of which nothing tells whose they are, and nobody has decided';

-- Invoices that may be another document are known by their mark: nobody looks through all of them to list these.
create index document_held_back on document (id) where held_back;

create view possible_twin as
select invoice.code as reference, invoice.id as invoice_id, other.id as document_id, other.code as document_code,
       invoice.held_back
from document invoice
         join document other on other.creditor_id = invoice.creditor_id and other.td is null
    and same_number(other.number, invoice.number)
    and (other.date = invoice.date or abs(other.amount) = abs(invoice.amount) or other.due_on = invoice.due_on)
where invoice.td is not null and invoice.twin_id is null
  and not coalesce(ltrim(other.sdi_lot, '0') <> ltrim(invoice.sdi_lot, '0'), false)
  and not exists (select from same_document decided
                  where decided.reference = invoice.code
                    and (decided.same or decided.document_code = other.code));

comment on view possible_twin is 'Same creditor and number, and nothing but a lot to say that they are two';

create or replace view probable_document as
select reference, invoice_id, null::bigint as line_id, document_id, document_code from possible_twin where held_back
union all
select part.document_code, null, part.line_id, other.id, other.code
from allocation part
         join mandate_line line on line.id = part.line_id
         join document other on other.creditor_id = line.creditor_id and other.twin_id is null
    and same_number(other.number, part.invoice_number)
    and (abs(other.amount) = abs(part.amount) or other.due_on = part.due_on)
where part.invoice_number is not null and part.document_id is null
  and not coalesce(ltrim(other.sdi_lot, '0') <> ltrim(part.sdi_lot, '0'), false)
  and (part.issue_year is null or part.issue_year = extract(year from other.date))
  and not exists (select from same_document decided
                  where decided.reference = part.document_code
                    and (decided.same or decided.document_code = other.code));

create index allocation_waiting on allocation (line_id) where document_id is null and invoice_number is not null;
