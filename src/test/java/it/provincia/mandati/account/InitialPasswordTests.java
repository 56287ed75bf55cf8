// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class InitialPasswordTests {

	@Test
	void isPrintedInFourGroupsWithoutAnyLetterThatLooksLikeADigit() {
		Set<String> printed = new HashSet<>();
		for (int i = 0; i < 1000; i++) {
			String password = InitialPassword.random().inGroups();
			assertThat(password).matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}");
			printed.add(password);
		}
		assertThat(printed).hasSize(1000);
	}

	@ParameterizedTest
	@ValueSource(strings = { "7K2M-01XQ-9ABC-DEFG", "7k2m-01xq-9abc-defg", "7K2M01XQ9ABCDEFG", "7k2m01xq9abcdefg",
			"7K2M-OIXQ-9ABC-DEFG", "7k2m-olxq-9abc-defg", "7K2M\u201001XQ\u20109ABC\u2010DEFG",
			" 7K2M-01XQ-9ABC-DEFG\n", "7K2M 01XQ 9ABC DEFG" })
	void isReadInAnyFormSomebodyMayTypeItIn(String typed) {
		assertThat(InitialPassword.read(typed)).get().extracting(InitialPassword::signs).isEqualTo("7K2M01XQ9ABCDEFG");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "7K2M-01XQ-9ABC-DEF", "7K2M-01XQ-9ABC-DEFGH", "7K2M-01XQ-9ABC-DEFU",
			"7K2M-01XQ-9ABC-DEF\u00c9" })
	void isNothingElse(String typed) {
		assertThat(InitialPassword.read(typed)).isEmpty();
	}

	@Test
	void aWordOfSixteenLettersDoesNotLookLikeOne() {
		assertThat(InitialPassword.looksLike("margheritabianca")).isFalse();
		assertThat(InitialPassword.looksLike("7k2m01xq9abcdefg")).isTrue();
		assertThat(InitialPassword.looksLike("7K2M-01XQ-9ABC-DEFG")).isTrue();
	}

}
