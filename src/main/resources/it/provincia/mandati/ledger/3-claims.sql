-- SPDX-License-Identifier: AGPL-3.0-or-later
-- A claim is what a creditor sees as one position: a document, or what a line pays beside his documents.
-- Out: claim, claim_share (its share of each line that pays it, at each moment), and claim_line (how those lines stand).

create temporary table claim on commit drop as
with own_document as (
    select known_document.*,
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
    from known_document join scope_document using (id)
    where creditor_id is not null and shown
),
-- What the line pays for nobody's document, for a document not known yet, or for somebody else's.
beside as (
    select line_id, sum(part) as amount
    from share join scope_line on scope_line.id = line_id
    where seq = 0 and not own
    group by line_id
),
beside_line as (
    select beside.*, line.creditor_id, line.type, line.issued_on, line.reason, line.line_no,
           line.cig, line.cup,
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
             signed_amount as amount, net,
             due_on, state, office_id, cig, cup
      from own_document
      union all
      select null, line_id, creditor_id, coalesce(type, 'OTHER'),
             year || '/' || number || case when sisters > 1 then '/' || line_no else '' end,
             issued_on, reason, case when type = 'CREDIT_NOTE' then -abs(amount) else amount end, null, null,
             case when not live then 'CANCELLED' end, null, cig, cup
      from beside_line) claim;

create temporary table claim_share on commit drop as
select claim.id as claim_id, share.line_id, share.seq, share.part, share.amount
from claim
         join share on share.document_id = claim.document_id
         join standing on standing.id = share.line_id
-- A line whose payee is not known yet waits whole.
where standing.creditor_id is not null
union all
select claim.id, share.line_id, share.seq,
       case when claim.type = 'CREDIT_NOTE' then -abs(sum(share.part)) else sum(share.part) end,
       case when claim.type = 'CREDIT_NOTE' then -abs(sum(share.amount)) else sum(share.amount) end
from claim
         join share on share.line_id = claim.line_id and not share.own
group by claim.id, claim.type, share.line_id, share.seq;

create temporary table claim_line on commit drop as
select whole.claim_id, standing.*, whole.part, abs(whole.part) as part_gross, whole.amount as part_due,
       coalesce(now.amount, 0)                                                                   as part_paid
from claim_share whole
         join standing on standing.id = whole.line_id
         left join claim_share now
                   on now.claim_id = whole.claim_id and now.line_id = whole.line_id and now.seq = nullif(standing.moves, 0)
where whole.seq = 0;

analyze claim;
analyze claim_share;
analyze claim_line;
