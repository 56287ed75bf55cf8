-- SPDX-License-Identifier: AGPL-3.0-or-later
-- Who could log in as a record that the run joined with another can again, and no longer sees the other's.

delete from spring_session where principal_name in (select account_id::text from joined where returns);

update account
set creditor_id = joined.creditor_id
from joined
where joined.returns and account.id = joined.account_id;
