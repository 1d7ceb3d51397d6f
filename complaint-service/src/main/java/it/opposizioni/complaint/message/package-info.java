/** What reporters tell the authority in words after they have filed a complaint. */
package it.opposizioni.complaint.message;
