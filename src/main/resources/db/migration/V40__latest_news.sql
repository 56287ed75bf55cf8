-- SPDX-License-Identifier: AGPL-3.0-or-later
-- A creditor's latest news are found from their end: what the offices recorded, and what mandates brought.

create index document_by_record on document (creditor_id, greatest(received_on, state_on));
create index position_by_mandate on position (creditor_id, greatest(mandate_on, paid_on));
