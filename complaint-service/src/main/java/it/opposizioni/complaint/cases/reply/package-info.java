/** The side of the operator that a case is about: what it was asked, its reply, and more time to reply. */
package it.opposizioni.complaint.cases.reply;
