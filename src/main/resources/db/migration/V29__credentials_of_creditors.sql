-- SPDX-License-Identifier: AGPL-3.0-or-later

-- How each creditor stands with its credentials, in one place: the card, the letters and the lists all ask here.
create view creditor_credentials as
select creditor.id                as creditor_id,
       account.id                 as account_id,
       case
           when account.id is null then 'NONE'
           when not account.enabled then 'DISABLED'
           when not account.password_initial then 'ACTIVE'
           when latest.id is not null and latest.sent_at is null then 'NOT_SENT'
           when account.password_expires_at <= now() then 'EXPIRED'
           else 'ISSUED' end      as standing,
       account.password_changed_at,
       account.password_expires_at,
       account.last_login_at,
       account.disabled_at,
       account.disabled_by,
       latest.made_at             as letter_made_at,
       latest.made_by             as letter_made_by,
       latest.last_day            as letter_last_day,
       latest.sent_at             as letter_sent_at
from creditor
         left join account on account.creditor_id = creditor.id
         left join lateral (
    select letter_batch.id, letter_batch.made_at, letter_batch.made_by, letter_batch.last_day, letter_batch.sent_at
    from letter join letter_batch on letter_batch.id = letter.batch_id
    where letter.account_id = account.id
    order by letter_batch.made_at desc
    limit 1) latest on true;

comment on column creditor_credentials.standing is
    'NOT_SENT: the last letter never reached the office, nobody can know its password. EXPIRED: it was not used in time';
