/** The act of a decision is served on the operator that it is about, and certified mail says how far it is. */
package it.opposizioni.complaint.notification;
