-- SPDX-License-Identifier: AGPL-3.0-or-later
-- After a large merge the planner must not think of the ledger as it was before.

analyze creditor;
analyze stated_subject;
analyze document;
analyze mandate;
analyze mandate_line;
analyze allocation;
analyze treasury_event;
