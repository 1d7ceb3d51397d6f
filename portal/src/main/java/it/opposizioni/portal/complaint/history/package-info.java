/** What has happened to a complaint, in plain words. */
package it.opposizioni.portal.complaint.history;
