/** What is deleted, and when. */
package it.opposizioni.complaint.retention;
