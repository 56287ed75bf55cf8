// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;

/**
 * A test of repositories and SQL alone, on a migrated database of its own; each test's
 * changes are rolled back.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@DataJpaTest
public @interface DatabaseTest {

}
