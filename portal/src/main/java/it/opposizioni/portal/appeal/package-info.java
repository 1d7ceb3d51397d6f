/** What the courts have left of a decision, as those read it whom it concerns; the authority records it in {@code cases.appeal}. */
package it.opposizioni.portal.appeal;
