-- SPDX-License-Identifier: AGPL-3.0-or-later
-- A claim is what a creditor sees as one position: a document, or what a line pays beside his documents.
-- Out: claim, and claim_line (the lines that pay each claim, with their part of it).

create temporary table claim on commit drop as
with own_document as (
    select document.*,
           case when type = 'CREDIT_NOTE' then -abs(amount) else amount end                      as signed_amount,
           -- A net amount not stated follows from the VAT and the withholding, where one of them is.
           case when type = 'CREDIT_NOTE'
                then coalesce(abs(net_amount),
                              abs(amount) - case when num_nonnulls(split_vat, withheld) > 0
                                                 then abs(coalesce(split_vat, 0)) + abs(coalesce(withheld, 0)) end)
                else coalesce(net_amount,
                              amount - case when num_nonnulls(split_vat, withheld) > 0
                                            then coalesce(split_vat, 0) + coalesce(withheld, 0) end)
               end                                                                               as net
    from document join scope_document using (id)
    where creditor_id is not null
),
-- What the line pays for nobody's document, for a document not known yet, or for somebody else's.
beside as (
    select scope_line.id                                                                         as line_id,
           coalesce(sum(part.sign * part.gross), max(standing.gross))                            as amount,
           coalesce(sum(part.paid), max(round(standing.net * standing.paid_num / standing.paid_den, 2))) as paid
    from scope_line
             join standing using (id)
             left join part on part.line_id = scope_line.id
    group by scope_line.id, part.own
    having part.own is not true
),
beside_line as (
    select beside.*, line.creditor_id, line.type, line.issued_on, line.reason, line.line_no,
           mandate.year, mandate.number, standing.live,
           count(*) over (partition by line.mandate_id, line.creditor_id)                        as sisters
    from beside
             join mandate_line line on line.id = beside.line_id
             join standing on standing.id = beside.line_id
             join mandate on mandate.id = line.mandate_id
    where line.creditor_id is not null
)
select row_number() over ()                                                                      as id,
       claim.*
from (select id as document_id, null::bigint as line_id, creditor_id, type, number, date, subject,
             signed_amount as amount, net, null::numeric as paid, due_on, state, office_id, cig, cup
      from own_document
      union all
      select null, line_id, creditor_id, coalesce(type, 'OTHER'),
             year || '/' || number || case when sisters > 1 then '/' || line_no else '' end,
             issued_on, reason, case when type = 'CREDIT_NOTE' then -abs(amount) else amount end, null,
             case when type = 'CREDIT_NOTE' then -abs(paid) else paid end, null,
             case when not live then 'CANCELLED' end, null, null, null
      from beside_line) claim;

create temporary table claim_line on commit drop as
select claim.id as claim_id, standing.*, part.gross as part_gross, part.paid as part_paid
from claim
         join part on part.document_id = claim.document_id
         join standing on standing.id = part.line_id
-- A line whose payee is not known yet waits whole.
where standing.creditor_id is not null
union all
select claim.id, standing.*, abs(claim.amount), claim.paid
from claim
         join standing on standing.id = claim.line_id;

analyze claim;
analyze claim_line;
