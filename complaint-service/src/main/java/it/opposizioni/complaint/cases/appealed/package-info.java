/** What holds of decisions that were appealed against, as cases and their lists tell it; what is known of it comes from {@code appeal}. */
package it.opposizioni.complaint.cases.appealed;
