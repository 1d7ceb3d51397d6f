/** What reporters tell the authority in words after they have filed a complaint, and what it asks them. */
package it.opposizioni.complaint.message;
