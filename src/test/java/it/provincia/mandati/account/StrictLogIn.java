// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import it.provincia.mandati.ApplicationTest;

import org.springframework.test.context.TestPropertySource;

/**
 * A test of the application with a second factor required of the staff, and log-ins
 * limited by address, with a database of its own that all such tests share.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@ApplicationTest
@TestPropertySource(properties = { "mandati.staff.second-factor=required", "mandati.login.per-address=30" })
@interface StrictLogIn {

}
