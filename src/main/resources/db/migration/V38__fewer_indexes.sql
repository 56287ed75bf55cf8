-- SPDX-License-Identifier: AGPL-3.0-or-later

-- Of document_same_number the creditor is the first column.
drop index document_creditor;
