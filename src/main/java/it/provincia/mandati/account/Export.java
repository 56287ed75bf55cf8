// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A file of any number of rows: it holds a connection to the database, or much memory,
 * for as long as it takes. The handler is called when it has one of the
 * {@link ExportPlaces}.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Export {

}
