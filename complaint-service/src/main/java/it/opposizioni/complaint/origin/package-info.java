/** What an official has found out about where a call came from. */
package it.opposizioni.complaint.origin;
