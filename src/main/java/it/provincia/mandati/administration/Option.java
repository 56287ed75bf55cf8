// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.administration;

/**
 * One of the things a form lets choose from.
 */
record Option(String value, String label) {

}
