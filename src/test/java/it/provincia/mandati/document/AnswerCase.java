// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.document;

/**
 * Facts, and what is to be said of them in both languages, written by hand.
 *
 * @param action whether it waits for something that the creditor can do
 */
record AnswerCase(String name, DossierRecipe facts, boolean action, String italian, String english, String todo,
		String todoInEnglish) {

	static AnswerCase of(String name, DossierRecipe facts, String italian, String english, String todo,
			String todoInEnglish) {
		return new AnswerCase(name, facts, false, italian, english, todo, todoInEnglish);
	}

	/**
	 * The same where the creditor can do something.
	 */
	AnswerCase yours() {
		return new AnswerCase(this.name, this.facts, true, this.italian, this.english, this.todo, this.todoInEnglish);
	}

	@Override
	public String toString() {
		return this.name;
	}

}
