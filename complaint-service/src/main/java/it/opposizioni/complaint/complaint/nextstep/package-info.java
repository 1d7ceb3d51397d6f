/** Reads who is asked something about complaints, and says who acts next. */
package it.opposizioni.complaint.complaint.nextstep;
