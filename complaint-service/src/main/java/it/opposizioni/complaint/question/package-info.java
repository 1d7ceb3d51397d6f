/** What the authority asks reporters about their complaints. */
package it.opposizioni.complaint.question;
