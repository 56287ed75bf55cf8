// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing.format;

import it.provincia.mandati.creditor.TaxCode;
import it.provincia.mandati.creditor.VatNumber;

/**
 * Cells that bear a tax code: a wrong length or a foreign character is refused, a wrong
 * check digit is taken with a notice, because the feed is trusted and the official
 * examples themselves are wrong.
 */
final class CodeCell {

	static final Cell TAX_CODE = new Cell("text",
			(cell) -> TaxCode.parse(cell).orElseThrow(() -> new CellException("taxCode")).value());

	static final Cell VAT_NUMBER = new Cell("text",
			(cell) -> VatNumber.parse(cell).orElseThrow(() -> new CellException("vatNumber")).value());

	private CodeCell() {
	}

	static boolean is(Cell cell) {
		return cell == TAX_CODE || cell == VAT_NUMBER;
	}

	/**
	 * Whether a code that was read deserves a notice.
	 */
	static boolean isDoubtful(Cell cell, String code) {
		return cell == TAX_CODE && TaxCode.parse(code).filter(TaxCode::checks).isEmpty()
				|| cell == VAT_NUMBER && VatNumber.parse(code).filter(VatNumber::checks).isEmpty();
	}

}
