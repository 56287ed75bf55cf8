// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a stolen session must not do: whoever asks for it gives their password again,
 * unless they have given it in the last ten minutes (ASVS 5.0 7.5.3). The handler is not
 * called before.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface PasswordAgain {

}
