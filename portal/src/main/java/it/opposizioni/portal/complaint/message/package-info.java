/** What people tell the authority in words about a complaint of theirs after they have filed it. */
package it.opposizioni.portal.complaint.message;
