-- SPDX-License-Identifier: AGPL-3.0-or-later
-- Status and figures of each claim, written to the read table where they differ from what stands there.

create temporary table derived on commit drop as
with money as (
    select claim_id,
           coalesce(sum(part_gross) filter (where live and not failed), 0)                       as held,
           coalesce(round(sum(part_gross * paid_num / paid_den) filter (where live), 8), 0)      as settled,
           coalesce(sum((gross - net) * part_gross / gross) filter (where live and not failed), 0) as withheld,
           coalesce(sum(part_paid) filter (where live), 0)                                       as paid,
           max(paid_on) filter (where live and paid_num > 0)                                     as paid_on,
           bool_or(failed)                                                                       as failed,
           bool_or(live)                                                                         as live
    from claim_line
    group by claim_id
),
figures as (
    select claim.*, coalesce(held, 0) as held, coalesce(settled, 0) as settled, coalesce(money.withheld, 0) as withheld,
           coalesce(money.paid, 0) as paid_amount, money.paid_on, coalesce(failed, false) as failed,
           coalesce(live, false) as live_line,
           -- What makes the claim paid: the net amount where one is given and the lines keep within it.
           abs(case when coalesce(held, 0) <= abs(net) then net else amount end)                 as target
    from claim left join money on money.claim_id = claim.id
),
-- The first that holds.
judged as (
    select figures.*,
           case
               when settled > 0 and settled >= target                                             then 'PAID'
               when state = 'REJECTED' and held = 0 and settled = 0                              then 'REJECTED'
               when state = 'CANCELLED' and held = 0 and settled = 0                             then 'CANCELLED'
               when failed and held < target                                                 then 'RETURNED'
               when settled > 0                                                                  then 'PARTLY_PAID'
               when held > 0                                                                     then 'MANDATE_ISSUED'
               when state = 'SUSPENDED'                                                          then 'SUSPENDED'
               else 'IN_PROGRESS'
               end                                                                               as status
    from figures
),
live_mandate as (
    select claim_id, string_agg(year || '/' || number, ', ' order by year, number)               as mandates,
           array_agg(number::text) || array_agg(year || '/' || number)                           as terms
    from (select distinct claim_id, year, number
          from claim_line join mandate on mandate.id = mandate_id
          where live) distinct_mandate
    group by claim_id
),
last_line as (
    select distinct on (claim_id) claim_id, line.issued_on, line.method, line.reason
    from claim_line
             join mandate_line line on line.id = claim_line.id
             join mandate on mandate.id = claim_line.mandate_id
    where live
    order by claim_id, mandate.year desc, mandate.number desc, claim_line.line_no desc
)
select coalesce(by_document.id, by_line.id)                                                      as position_id,
       judged.creditor_id, judged.document_id, judged.line_id, judged.type, judged.number, judged.date, judged.subject,
       judged.amount,
       case
           when judged.status in ('PAID', 'REJECTED', 'CANCELLED') then 0
           when judged.type = 'CREDIT_NOTE'
               then -greatest(0, round(coalesce(net, abs(judged.amount) - withheld), 2) - abs(judged.paid_amount))
           else greatest(0, round(coalesce(net, judged.amount - withheld), 2) - judged.paid_amount)
           end                                                                                   as to_pay,
       judged.due_on, judged.status, judged.office_id, judged.live_line,
       live_mandate.mandates, last_line.issued_on as mandate_on, last_line.method, last_line.reason,
       judged.paid_amount, case when settled > 0 then judged.paid_on end as paid_on, judged.cig, judged.cup,
       fold(concat_ws(E'\n', judged.number, judged.subject, judged.cig, judged.cup))             as search,
       coalesce(live_mandate.terms, '{}')                                                        as mandate_terms
from judged
         left join live_mandate on live_mandate.claim_id = judged.id
         left join last_line on last_line.claim_id = judged.id
         left join position by_document on by_document.document_id = judged.document_id
         left join position by_line on by_line.line_id = judged.line_id
-- In the order in which they lie in the table, and so do those of a creditor beside each other: its indexes begin with
-- the creditor, and a page of them that is at hand takes many rows, where a page for each row would have to be fetched.
order by position_id, creditor_id, judged.document_id, judged.line_id;

-- By joins: of two lists joined by "or", each position would be looked for in both from their beginning.
delete from position
using (select seen.id from scope_document join position seen on seen.document_id = scope_document.id
       union
       select seen.id from scope_line join position seen on seen.line_id = scope_line.id) in_scope
where position.id = in_scope.id
  and not exists (select from derived where derived.position_id = position.id);

update position
set (creditor_id, type, number, date, subject, amount, to_pay, due_on, status, office_id, live_line, mandates,
     mandate_on, method, reason, paid_amount, paid_on, cig, cup, search, mandate_terms, changed_at)
        = (derived.creditor_id, derived.type, derived.number, derived.date, derived.subject, derived.amount,
           derived.to_pay, derived.due_on, derived.status, derived.office_id, derived.live_line, derived.mandates,
           derived.mandate_on, derived.method, derived.reason, derived.paid_amount, derived.paid_on, derived.cig,
           derived.cup, derived.search, derived.mandate_terms, now())
from derived
where position.id = derived.position_id
  and (position.creditor_id, position.type, position.number collate "C", position.date, position.subject, position.amount,
       position.to_pay, position.due_on, position.status, position.office_id, position.live_line, position.mandates,
       position.mandate_on, position.method, position.reason, position.paid_amount, position.paid_on, position.cig,
       position.cup, position.search, position.mandate_terms)
    is distinct from
      (derived.creditor_id, derived.type, derived.number collate "C", derived.date, derived.subject, derived.amount,
       derived.to_pay, derived.due_on, derived.status, derived.office_id, derived.live_line, derived.mandates,
       derived.mandate_on, derived.method, derived.reason, derived.paid_amount, derived.paid_on, derived.cig,
       derived.cup, derived.search, derived.mandate_terms);

insert into position (creditor_id, document_id, line_id, type, number, date, subject, amount, to_pay, due_on, status,
                      office_id, live_line, mandates, mandate_on, method, reason, paid_amount, paid_on, cig, cup,
                      search, mandate_terms)
select creditor_id, document_id, line_id, type, number, date, subject, amount, to_pay, due_on, status,
       office_id, live_line, mandates, mandate_on, method, reason, paid_amount, paid_on, cig, cup,
       search, mandate_terms
from derived
where position_id is null
order by creditor_id, document_id, line_id;

drop table derived;
