-- SPDX-License-Identifier: AGPL-3.0-or-later
-- What waits for a decision is looked for by what it may be.

create index document_same_number on document (creditor_id, upper(regexp_replace(number, '\s', '', 'g')));
