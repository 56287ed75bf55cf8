// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.browser;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * A test in a real browser against the running application with its demo data. All
 * classes that bear it share one application.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@ExtendWith(NeedsBrowser.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "mandati.demo=true", "mandati.staff.second-factor=required" })
@Import({ Household.class, FailingPage.class })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public @interface BrowserTest {

}
